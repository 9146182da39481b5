import Git

/// Reads source-git's own commits as layers of patches.
struct SourceGitLayers: Sendable {
    let repository: Repository
    /// Where source-git's own commits begin; nil for the whole history.
    let upstream: ObjectID?

    /// Oldest first, merges left out.
    func layers(to head: ObjectID) async throws -> [PatchLayer] {
        let commits = try await repository.commits(
            CommitQuery(
                include: [head],
                exclude: upstream.map { [$0] } ?? [],
                order: .oldestFirst,
                merges: false
            )
        )
        let parents = try await repository.commits(commits.flatMap { $0.parents })
        let trees = Dictionary(parents.map { ($0.id, $0.tree) }) { first, _ in first }
        return commits.map { commit in
            let before = commit.parents.first.flatMap { trees[$0] } ?? repository.emptyTree
            return PatchLayer(message: CommitMessage(of: commit), before: before, after: commit.tree)
        }
    }
}
