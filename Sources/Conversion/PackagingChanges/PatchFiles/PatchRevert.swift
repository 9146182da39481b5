import Git

/// Takes a patch out of source-git again: what its commits changed is undone, as `git revert` does.
struct PatchRevert: Sendable {
    let repository: Repository
    /// What sentences call the patch.
    let name: String

    /// The tree without what commits, oldest first, changed outside of the packaging.
    ///
    /// - Throws: `PatchFailure.changedSince` when a later commit has changed the same place.
    func tree(without layers: [PatchLayer], in tree: ObjectID) async throws -> ObjectID {
        var tree = tree
        for layer in layers.reversed() {
            let files = try await files(undoing: layer)
            let changes = try await changes(making: files, in: tree)
            tree = try await repository.writeTree(NewTree(base: tree, changes: changes))
        }
        return tree
    }

    private func files(undoing layer: PatchLayer) async throws -> [GitPath: FileChange] {
        let packaging = Pathspec.excluding(SourceGitConfiguration.folder)
        let paths = try await repository.diff(layer.after, layer.before, paths: [packaging]).map(\.path)
        let merge = TreeMerge(repository: repository)
        let after = try await merge.contents(of: paths, in: layer.after)
        let before = try await merge.contents(of: paths, in: layer.before)
        let files = paths.map { ($0, FileChange(before: after[$0], after: before[$0])) }
        return Dictionary(files) { first, _ in first }
    }

    private func changes(
        making files: [GitPath: FileChange],
        in tree: ObjectID
    ) async throws -> [GitPath: NewTree.Change] {
        do {
            return try await TreeMerge(repository: repository).changes(making: files, in: tree)
        } catch let refusal as TreeMerge.Refusal {
            throw PatchFailure.changedSince(name, file: refusal.path.description)
        }
    }
}
