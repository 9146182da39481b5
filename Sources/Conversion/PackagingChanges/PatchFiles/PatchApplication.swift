import Git

/// Applies the diffs of one patch file, without a work tree.
struct PatchApplication: Sendable {
    private let name: String
    private let repository: Repository

    /// Sentences call the patch by its name.
    init(of name: String, to repository: Repository) {
        self.name = name
        self.repository = repository
    }

    /// What came of it.
    struct Result: Sendable, Equatable {
        /// In order, without those that changed nothing.
        let layers: [Layer]
        /// The level at which all fit.
        let level: Int
    }

    /// A diff, by its index, and the tree after it.
    struct Layer: Sendable, Equatable {
        let index: Int
        let tree: ObjectID
    }

    /// Applies diffs one after the other, at the first of the levels at which all fit.
    ///
    /// - Throws: `PatchFailure`, for the first level when none fits.
    func apply(_ diffs: [[UInt8]], levels: [Int], onto tree: ObjectID) async throws -> Result {
        var failure: PatchFailure?
        for level in levels {
            do {
                return Result(layers: try await layers(of: diffs, level: level, onto: tree), level: level)
            } catch let refusal as PatchFailure {
                failure = failure ?? refusal
            }
        }
        throw failure ?? .noDiff(name)
    }

    private func layers(of diffs: [[UInt8]], level: Int, onto tree: ObjectID) async throws -> [Layer] {
        let layers = try await repository.withIndex(of: tree) { index in
            var layers: [Layer] = []
            for (position, diff) in diffs.enumerated() {
                if let refusal = try await index.apply([PatchText(text: diff, strip: level)]) {
                    throw PatchFailure(name, message: refusal.message)
                }
                let next = try await index.tree()
                if next != layers.last?.tree ?? tree { layers.append(Layer(index: position, tree: next)) }
            }
            return layers
        }
        guard let last = layers.last?.tree else { throw PatchFailure.noDiff(name) }
        try await checkPackaging(of: tree, and: last)
        return layers
    }

    private func checkPackaging(of old: ObjectID, and new: ObjectID) async throws {
        let folder = SourceGitConfiguration.folder
        guard try await repository.entry(folder, in: old) == repository.entry(folder, in: new) else {
            throw PatchFailure.touchesPackaging(name)
        }
    }
}

extension PatchFailure {
    /// Reads what git says: `patch failed: FILE:LINE` and more, or another reason.
    fileprivate init(_ name: String, message: String) {
        let label = "patch failed: "
        let place = message.firstRange(of: label).map { message[$0.upperBound...].prefix { $0 != ";" } }
        if let place, let colon = place.lastIndex(of: ":") {
            self = .hunk(
                name,
                file: String(place[..<colon]),
                line: String(place[place.index(after: colon)...])
            )
        } else {
            self = .refused(name, reason: message)
        }
    }
}
