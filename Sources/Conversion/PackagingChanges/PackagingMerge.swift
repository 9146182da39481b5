import Git

/// Brings what a dist-git commit changed in its packaging to source-git's.
struct PackagingMerge: Sendable {
    let distGit: Repository
    let sourceGit: Repository
    let paths: PackagingPaths

    /// The changes to make in source-git's tree; none when the commit changed nothing that source-git has.
    ///
    /// - Throws: `PackagingChangeError` when a change cannot be made.
    func changes(of step: PackagingStep, in tree: ObjectID) async throws -> [GitPath: NewTree.Change] {
        let changed = step.changedPaths.filter { paths.place(of: $0) != nil }
        let files = try await files(at: changed, in: step)
        let merge = TreeMerge(repository: sourceGit)
        do {
            try await checkOrigins(of: changed, step, in: tree)
            return try await merge.changes(making: files, in: tree)
        } catch let refusal as TreeMerge.Refusal {
            throw PackagingChangeError(refusal, in: step.title)
        }
    }
}

extension PackagingMerge {
    /// What happens to each file, by its place in source-git.
    private func files(at changed: [GitPath], in step: PackagingStep) async throws -> [GitPath: FileChange] {
        let before = try await contents(at: changed, of: step.before)
        let after = try await contents(at: changed, of: step.after)
        var files: [GitPath: FileChange] = [:]
        for path in changed {
            if path.isHostile || after[path]?.escapes(from: path) == true {
                throw PackagingChangeError.hostile(path, step.title)
            }
            guard let place = paths.place(of: path) else { continue }
            files[place] = FileChange(before: before[path], after: after[path])
        }
        return files
    }

    /// The files as packaging: the spec file without the patches that source-git has as commits.
    private func contents(
        at changed: [GitPath],
        of side: PackagingStep.Side
    ) async throws -> [GitPath: FileContent] {
        let entries = changed.compactMap { side.packagingFile($0) }
        let blobs = try await distGit.blobs(entries.filter { $0.path != paths.spec.distGit }.map(\.object))
        let contents = entries.compactMap { entry in
            let isSpec = entry.path == paths.spec.distGit
            let bytes = isSpec ? side.plainSpec(withChangelog: paths.sharesChangelog) : blobs[entry.object]
            return FileContent(entry.mode, bytes).map { (entry.path, $0) }
        }
        return Dictionary(contents) { first, _ in first }
    }

    /// Refuses the move of a file that source-git does not have.
    private func checkOrigins(of changed: [GitPath], _ step: PackagingStep, in tree: ObjectID) async throws {
        let places = changed.compactMap { step.origin(of: $0) }.compactMap { paths.place(of: $0) }
        let there = try await sourceGit.entries(places, in: tree)
        if let missing = places.first(where: { there[$0] == nil }) {
            throw TreeMerge.Refusal(path: missing, conflict: .missing)
        }
    }
}

extension PackagingChangeError {
    init(_ refusal: TreeMerge.Refusal, in commit: CommitTitle) {
        self =
            switch refusal.conflict {
            case .missing: .missing(refusal.path, commit)
            case .alreadyThere: .alreadyThere(refusal.path, commit)
            case .removedButChanged: .removedButChanged(refusal.path, commit)
            case .sameLines: .sameLines(refusal.path, commit)
            }
    }
}
