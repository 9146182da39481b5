import FoundationEssentials

extension GitRepository {
    /// Creates an empty repository.
    func create(defaultBranch: String) async throws {
        try await git(["init", "--quiet", "--bare", "--template=", "--initial-branch=\(defaultBranch)", "."])
    }

    /// The commit that a branch, tag or object name stands for; `nil` when there is none.
    func resolve(_ name: String) async throws -> String? {
        guard !name.isEmpty, !name.hasPrefix("-") else { return nil }
        if name.hasPrefix("refs/heads/") { return stored(name) }
        if stored("refs/tags/\(name)") == nil, let head = stored("refs/heads/\(name)") { return head }
        return try await answer(to: ["rev-parse", "--verify", "--quiet", "\(name)^{commit}"])
    }

    /// The commit at the tip of a branch.
    func head(ofBranch branch: String) -> String? { stored("refs/heads/\(branch)") }

    /// The object a reference points to, which of an annotated tag is not the commit.
    func object(at reference: String) -> String? { stored(reference) }

    /// Where a reference leads, read from the files in which git keeps it.
    private func stored(_ reference: String) -> String? {
        guard reference.hasPrefix("refs/"), !reference.contains("..") else { return nil }
        if let object = text(of: reference).flatMap(Self.object) { return object }
        let packed = text(of: "packed-refs") ?? ""
        let line = packed.split(separator: "\n").first { $0.hasSuffix(" \(reference)") }
        return line.flatMap { Self.object(String($0.prefix { $0 != " " })) }
    }

    private func text(of file: String) -> String? {
        (try? Data(contentsOf: URL(filePath: "\(folder)/\(file)"))).map {
            String(decoding: $0, as: UTF8.self)
        }
    }

    private static func object(_ text: String) -> String? {
        let name = text.trimmingSpaces
        return [40, 64].contains(name.utf8.count) && name.allSatisfy(\.isHexDigit) ? name : nil
    }

    /// Points a reference elsewhere, `nil` deletes it.
    ///
    /// - Throws: ``SandboxError/gitFailed(_:message:)`` unless it points to `old`; zeros: is not there.
    func update(_ reference: String, to new: String?, from old: String? = nil) async throws {
        let change = new.map { ["update-ref", reference, $0] } ?? ["update-ref", "-d", reference]
        try await git(change + [old].compactMap(\.self))
    }

    /// References by full name below a prefix, with the object each points to.
    func references(below prefix: String) async throws -> [(name: String, object: String)] {
        try await text(["for-each-ref", "--format=%(refname) %(objectname)", prefix])
            .split(separator: "\n")
            .map { line in
                let parts = line.split(separator: " ")
                return (String(parts[0]), String(parts[1]))
            }
    }

    /// Short names of the branches or tags that hold a commit.
    func names(containing commit: String, below prefix: String) async throws -> [String] {
        try await text(["for-each-ref", "--contains", commit, "--format=%(refname:lstrip=2)", prefix])
            .split(separator: "\n").map(String.init)
    }

    func isAncestor(_ commit: String, of other: String) async throws -> Bool {
        try await answer(to: ["merge-base", "--is-ancestor", commit, other]) != nil
    }

    /// Where two histories part; `nil` when they have nothing in common.
    func mergeBase(_ commits: [String]) async throws -> String? {
        try await answer(to: ["merge-base"] + commits)
    }

    /// Copies references from another repository of the sandbox, with the objects they need.
    func fetch(_ refspecs: [String], from other: GitRepository) async throws {
        try await git(["fetch", "--quiet", "--no-tags", "--no-write-fetch-head", other.folder] + refspecs)
    }
}
