package import Git

/// Makes source-git's commits of what dist-git changed: packaging goes to `.distro`, patches become commits.
///
/// Commits keep their author, date and message, and end with the line `From-dist-git-commit: ID`. Objects are
/// written to source-git's repository; no reference is moved, so nothing has happened when an error is thrown.
package struct UpdateSourceGit: Sendable {
    let distGit: Repository
    let sourceGit: Repository
    let committer: Committer

    /// Both repositories may be one.
    package init(distGit: Repository, sourceGit: Repository, committer: Committer) {
        self.distGit = distGit
        self.sourceGit = sourceGit
        self.committer = committer
    }

    /// Makes the commits for what dist-git has and source-git has not, to follow on a commit of source-git.
    ///
    /// source-git's own commits begin at `upstream`; `nil` looks up the configuration's reference.
    /// - Throws: `PackagingChangeError` with the commit at fault, `GitError`.
    package func plan(
        _ range: DistGitRange,
        onto head: ObjectID,
        configuration: PackageConfiguration,
        upstream: ObjectID? = nil
    ) async throws -> SourceGitUpdate {
        let history = try await PackagingHistory(range, of: distGit)
        let carrier = PackagingCarrier(
            distGit: distGit,
            sourceGit: sourceGit,
            paths: PackagingPaths(configuration),
            upstream: try await start(of: configuration, given: upstream)
        )
        var series = DraftSeries(onto: try await sourceGit.commit(head))
        for step in history.steps {
            try await carrier.carry(step, to: &series)
        }
        if let last = history.steps.last { try await carrier.leaveSyncPoint(at: last.commit, in: &series) }
        return try await series.write(to: sourceGit, by: committer)
    }

    private func start(
        of configuration: PackageConfiguration,
        given commit: ObjectID?
    ) async throws -> ObjectID? {
        guard commit == nil, let name = configuration.upstreamReference else { return commit }
        return try await sourceGit.resolve(name)
    }
}
