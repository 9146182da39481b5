import Git

/// A dist-git commit's change, with the spec file and the patches it lists on both sides.
struct PackagingStep: Sendable {
    /// One side of the change.
    struct Side: Sendable {
        let tree: DistGitTree
        let spec: SpecFile
        let patches: ListedPatches

        /// Reads a tree; patches that source-git's own spec file lists are kept as files.
        init(tree: DistGitTree, spec: SpecFile, without kept: Set<[UInt8]>) {
            self.tree = tree
            self.spec = spec
            patches = ListedPatches(spec, in: tree, without: kept)
        }
    }

    let commit: Commit
    let before: Side
    let after: Side

    var title: CommitTitle { CommitTitle(commit) }
}

extension PackagingStep.Side {
    /// The file at a path as packaging: nothing for a patch, which source-git has as commits, nor for a submodule.
    func packagingFile(_ path: GitPath) -> TreeEntry? {
        guard let entry = tree[path], entry.mode != .submodule, !patches.contains(path) else { return nil }
        return entry
    }

    /// The spec file without the patches that source-git has as commits.
    func plainSpec(withChangelog: Bool) -> [UInt8] {
        let plain = spec.removing(spec.patches.filter { patches[$0.key] != nil })
        return withChangelog ? plain.bytes : plain.bytesWithoutChangelog
    }
}

extension PackagingStep {
    /// The paths of files that changed as packaging, sorted.
    var changedPaths: [GitPath] {
        let listed = (before.patches.patches + after.patches.patches).map { GitPath($0.name) }
        let candidates = Set(after.tree.paths(differingFrom: before.tree)).union(listed)
        return candidates.filter { before.packagingFile($0) != after.packagingFile($0) }.sorted()
    }

    /// Where a new file was before, if the commit only moved it.
    func origin(of path: GitPath) -> GitPath? {
        guard let file = after.packagingFile(path), before.packagingFile(path) == nil else { return nil }
        return changedPaths.first { old in
            after.packagingFile(old) == nil && before.packagingFile(old)?.object == file.object
        }
    }
}

extension SpecFile {
    /// The text without the lines of `%changelog`.
    fileprivate var bytesWithoutChangelog: [UInt8] {
        guard let changelog = sections.first(where: { $0.name == "changelog" }) else { return bytes }
        return Array(
            text.raw(0..<changelog.body.lowerBound) + text.raw(changelog.body.upperBound..<lines.count)
        )
    }
}
