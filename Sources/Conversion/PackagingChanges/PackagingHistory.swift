import Git

/// What dist-git changed in a range of commits.
struct PackagingHistory: Sendable {
    let steps: [Replay.Step]

    /// Reads the commits and their trees.
    ///
    /// - Throws: `PackagingChangeError.newUpstreamRelease` for a commit that changes `sources`,
    ///   `.unrelatedRange` when the range does not begin in the history it ends in.
    init(_ range: DistGitRange, of repository: Repository) async throws {
        try await Self.check(range, of: repository)
        let commits = try await repository.commits(range.query)
        let ends = [range.after].compactMap { $0 } + commits.flatMap { [$0.id] + $0.parents }
        var trees: [ObjectID: DistGitTree] = [:]
        for id in ends where trees[id] == nil {
            trees[id] = DistGitTree(try await repository.tree(id, recursive: true))
        }
        if let commit = commits.first(where: { Self.changesSources($0, trees) }) {
            throw PackagingChangeError.newUpstreamRelease(CommitTitle(commit))
        }
        var replay = Replay(from: range.after.flatMap { trees[$0] } ?? DistGitTree([]), trees: trees)
        steps = replay.tell(commits)
    }

    private static func check(_ range: DistGitRange, of repository: Repository) async throws {
        guard let after = range.after else { return }
        guard try await repository.isAncestor(after, of: range.through) else {
            throw PackagingChangeError.unrelatedRange(after, range.through)
        }
    }

    /// Whether the commit itself changes `sources`; a merge may take it over from any side.
    private static func changesSources(_ commit: Commit, _ trees: [ObjectID: DistGitTree]) -> Bool {
        let sources = { (id: ObjectID) in trees[id]?[PackagingPaths.sources]?.object }
        let before = commit.parents.isEmpty ? [nil] : commit.parents.map(sources)
        return !before.contains(sources(commit.id))
    }
}
