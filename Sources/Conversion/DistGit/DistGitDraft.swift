import Git

/// The files of dist-git in the making.
struct DistGitDraft: Sendable {
    /// A file of the result.
    enum File: Sendable, Equatable {
        /// One that dist-git has, or source-git.
        case existing(TreeChange.Side)
        case new(FileMode, [UInt8])
    }

    /// dist-git's files at the base.
    let base: [GitPath: TreeChange.Side]
    private(set) var files: [GitPath: File]

    /// Starts with what is synchronised.
    init(_ packaging: Packaging) {
        base = packaging.base
        files = packaging.files.mapValues(File.existing)
    }

    /// Puts a file in its place, or leaves the base's there when `earlier`, its bytes, are the same.
    mutating func put(_ bytes: [UInt8], mode: FileMode, at path: GitPath, earlier: [UInt8]?) {
        if let side = base[path], side.mode == mode, earlier == bytes {
            files[path] = .existing(side)
        } else {
            files[path] = .new(mode, bytes)
        }
    }

    /// Refuses patches whose names something else has in dist-git.
    ///
    /// Names that its spec file lists are those of patches; reserved ones never, be there such a file or not.
    /// - Throws: `ConversionError.patchName`.
    func checkPlaces(
        of patches: [PatchFile],
        listed: Set<[UInt8]>,
        reserved: Set<GitPath>
    ) throws(ConversionError) {
        let folders = Set(files.keys.compactMap { $0.parent == nil ? nil : GitPath($0.components[0]) })
        for patch in patches {
            let isPatch = patch.name.hasSuffix(".patch") || listed.contains(patch.path.bytes)
            let isTaken = files[patch.path] != nil && !isPatch
            guard isTaken || folders.contains(patch.path) || reserved.contains(patch.path) else { continue }
            throw .patchName(
                patch.name,
                commit: patch.commits[0],
                "is the name of something else in dist-git"
            )
        }
    }

    /// The difference to the base's tree.
    ///
    /// A dist-git that has not source-git's objects is given the bytes of what source-git brings.
    /// - Throws: `GitError.missingObject` when some of them are not given.
    func tree(over tree: ObjectID, contents: [ObjectID: [UInt8]]?) throws -> NewTree {
        var changes: [GitPath: NewTree.Change] = [:]
        for path in base.keys where files[path] == nil { changes[path] = .remove }
        for (path, file) in files {
            switch file {
            case .new(let mode, let bytes): changes[path] = .write(mode, bytes)
            case .existing(let side) where side == base[path]: continue
            case .existing(let side): changes[path] = try side.change(contents: contents)
            }
        }
        return NewTree(base: tree, changes: changes)
    }
}

extension TreeChange.Side {
    fileprivate func change(contents: [ObjectID: [UInt8]]?) throws(GitError) -> NewTree.Change {
        guard let contents else { return .keep(mode, object) }
        guard let bytes = contents[object] else { throw .missingObject(object) }
        return .write(mode, bytes)
    }
}
