import Git

/// The commits of dist-git that source-git lacks: to convert source-git would take them back.
package struct DistGitBacklog: Sendable, Equatable {
    /// Oldest first.
    package let commits: [CommitTitle]
}

extension DistGitBacklog {
    /// Looks for commits behind those at which trailers say that the two were level.
    ///
    /// Left out are those made from commits that source-git's head has, those that change nothing but what is dist-git's
    /// own affair, such as `.gitignore`, and merges, whose sides tell what they brought. The two repositories may be one,
    /// without work tree and blobs. The number of processes does not grow with the number of commits.
    ///
    /// - Throws: `ConversionError.neverLevel` when no commit that counts is named, `.missingSyncCommit`,
    ///   `GitError.historyEnds` when a history is cut off before.
    package init(
        sourceGit: RepositorySide,
        distGit: RepositorySide,
        configuration: PackageConfiguration
    ) async throws {
        let converted = try await distGit.commitsMade(fromHistoryOf: sourceGit)
        let carried = try await sourceGit.newestLine(Trailer.fromDistGit, naming: distGit)?.named
        let level = converted + [carried].compactMap(\.self)
        guard !level.isEmpty else { throw ConversionError.neverLevel }
        let query = CommitQuery(
            include: [distGit.head],
            exclude: level,
            order: .oldestFirst,
            merges: false
        )
        let commits = try await distGit.repository.completeCommits(query)
        let changes = try await distGit.repository.changes(of: commits.map(\.id))
        let paths = PackagingPaths(configuration)
        self.commits = commits.filter { commit in
            changes[commit.id, default: []].contains { paths.concernsSourceGit($0.path) }
        }.map(CommitTitle.init)
    }
}

extension RepositorySide {
    /// The commits that name, in the first line that does so, a commit of another side's history.
    fileprivate func commitsMade(fromHistoryOf other: RepositorySide) async throws -> [ObjectID] {
        let prefix = Trailer.fromSourceGit + ": "
        let commits = try await repository.commits(CommitQuery(include: [head], messageLinePrefix: prefix))
        let origins = commits.reduce(into: [ObjectID: ObjectID]()) { origins, commit in
            origins[commit.id] = CommitMessage(of: commit).value(behind: prefix).flatMap { ObjectID($0) }
        }
        let known = try await other.ancestors(among: Set(origins.values))
        return commits.map(\.id).filter { origins[$0].map(known.contains) ?? false }
    }

    /// Those commits that the head's history has, in two runs of git.
    private func ancestors(among commits: Set<ObjectID>) async throws -> Set<ObjectID> {
        let there = try await commits.subtracting(repository.missing(of: commits.sorted()))
        let query = CommitQuery(include: there.sorted(), exclude: [head])
        return there.subtracting(try await repository.commits(query).map(\.id))
    }
}

extension Repository {
    /// The commits of a history that is not cut off, so that all of them can be compared with their parents.
    ///
    /// - Throws: `GitError.historyEnds`.
    fileprivate func completeCommits(_ query: CommitQuery) async throws -> [Commit] {
        let commits = try await commits(query)
        let boundary = try shallowBoundary()
        if let end = commits.first(where: { boundary.contains($0.id) }) { throw GitError.historyEnds(end.id) }
        return commits
    }
}

extension PackagingPaths {
    /// Whether a change of dist-git's file has to be made in source-git, too.
    fileprivate func concernsSourceGit(_ path: GitPath) -> Bool {
        path == Self.sources || place(of: path) != nil
    }
}
