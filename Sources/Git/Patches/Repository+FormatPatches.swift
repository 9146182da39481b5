import Processes

extension Repository {
    /// Writes commits as patches, in one run of git, in the order asked for.
    ///
    /// A commit that changes none of the paths gives no patch. The same commit gives the same bytes everywhere.
    /// - Throws: `.missingObject` for a commit or file that is not there, `.historyEnds` for a commit whose
    ///   parents are not.
    package func formatPatches(_ query: PatchQuery) async throws(GitError) -> [FormattedPatch] {
        guard !query.commits.isEmpty else { return [] }
        try checkParents(of: query.commits)
        let output = try await onObjects(query.arguments, input: query.input).output
        return try Mailbox(bytes: output).patches()
    }

    /// Writes a chain of commits anew, each with only the one before it as its parent.
    ///
    /// Trees, people and messages stay, and the first keeps its first parent. The chain goes from the oldest
    /// to the newest; the new names come in the same order.
    package func linearized(_ chain: [Commit]) async throws(GitError) -> [ObjectID] {
        try await write(
            chain.enumerated().map { index, commit in
                NewCommit(
                    following: index == 0
                        ? commit.parents.prefix(1).map { .existing($0) } : [.new(index - 1)],
                    author: commit.author,
                    committer: commit.committer,
                    message: commit.message,
                    encoding: commit.encoding,
                    tree: NewTree(base: commit.tree)
                )
            }
        )
    }
}
