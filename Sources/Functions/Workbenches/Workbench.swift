package import Git

/// Where git works for one pair: it converts the head, and pushes what came of it.
package protocol Workbench: Sendable {
    /// Converts what a sight shows.
    ///
    /// - Returns: `.impossible` with a sentence for the contributor, where another try would end the same way.
    /// - Throws: What may be different next time, such as `GitError.unreachable`.
    func convert(_ sight: PairSight) async throws -> PairConversion

    /// Moves the mirror's branch to a commit of the bench, if it still stands where it was seen (`nil`: is not there).
    ///
    /// - Throws: `GitError.stale` when it stands elsewhere.
    func push(_ commit: ObjectID, to branch: MirrorBranch, expecting old: ObjectID?) async throws
}
