package import Git

/// Where git works for one pair of branches: it makes what source-git lacks, and pushes it.
package protocol CarryWorkbench: Sendable {
    /// Finds out what is to be brought, and makes it.
    ///
    /// - Throws: What may be different next time, such as `GitError.unreachable`, and `.stale` for a branch that has moved.
    func carriage(of sight: CarrySight) async throws -> Carriage

    /// Moves the branch that carries to a commit of the bench, or removes it (`nil`), if it still stands where it was seen
    /// (`nil`: is not there).
    ///
    /// - Throws: `GitError.stale` when it stands elsewhere, `.refused` or `.unauthorized` when GitLab does not let the bot.
    func push(_ commit: ObjectID?, to branch: CarryBranch, expecting old: ObjectID?) async throws(GitError)
}
