package import Git

/// What source-git and dist-git have that the other side lacks.
package struct SyncStatus: Sendable, Equatable {
    /// The commits of one side since the two were level.
    package struct Ahead: Sendable, Equatable {
        /// The oldest of them.
        package let first: ObjectID
        /// Merges included.
        package let count: Int
    }

    /// Where the two were level last.
    package let point: SyncPoint
    /// `nil` when source-git has nothing to bring.
    package let sourceGit: Ahead?
    /// `nil` when dist-git has nothing to bring.
    package let distGit: Ahead?
    /// Whether the history that dist-git was made from is source-git's no more: it was rebased.
    package let isRewritten: Bool
    /// Whether the history that source-git was made from is dist-git's no more.
    package let isDistGitRewritten: Bool
}

extension SyncStatus {
    /// Compares the two repositories.
    ///
    /// - Throws: `ConversionError.neverLevel`, `.missingSyncCommit`.
    package init(sourceGit: RepositorySide, distGit: RepositorySide) async throws {
        point = try await SyncPoint.latest(sourceGit: sourceGit, distGit: distGit)
        self.sourceGit = try await sourceGit.commits(since: point.sourceGit)
        self.distGit = try await distGit.commits(since: point.distGit)
        isRewritten = self.sourceGit == nil && point.sourceGit != sourceGit.head
        isDistGitRewritten = self.distGit == nil && point.distGit != distGit.head
    }

    /// Whether both sides have the same.
    package var isLevel: Bool { sourceGit == nil && distGit == nil && !isRewritten && !isDistGitRewritten }
}

extension RepositorySide {
    /// The commits that descend from one; `nil` when there are none, or the head does not descend from it.
    fileprivate func commits(since commit: ObjectID) async throws -> SyncStatus.Ahead? {
        guard commit != head else { return nil }
        let query = CommitQuery(include: [head], exclude: [commit], ancestryPath: true)
        let commits = try await repository.commits(query)
        guard let first = commits.last else { return nil }
        guard let parent = first.parents.first, parent != commit else {
            return SyncStatus.Ahead(first: first.id, count: commits.count)
        }
        // The first is a merge: what it brought is counted too, as it will be carried over.
        let range = CommitQuery(include: [head], exclude: [parent], ancestryPath: true)
        return SyncStatus.Ahead(first: first.id, count: try await repository.commits(range).count)
    }
}
