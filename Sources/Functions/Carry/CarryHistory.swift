import Conversion
import Git

/// Tells which commits of dist-git are news to source-git, in histories that may be cut.
struct CarryHistory: Sendable {
    let pair: BranchPair
    let tips: CarryFetch.Tips
    /// Holds both sides.
    let repository: Repository

    /// The commits that source-git lacks; `nil` when there are none.
    ///
    /// - Throws: `ConversionError.neverLevel`, `.missingSyncCommit`, `GitError.historyEnds` when more of a history is needed,
    ///   `RewrittenBranch`.
    func news(_ memory: CarryMemory) async throws -> DistGitRange? {
        let start = try await start(memory)
        guard try await repository.isAncestor(start, of: tips.distGit) else {
            return try await newsOfRewritten(since: start)
        }
        for commit in try await commits(since: start) where try await isForeign(commit) {
            return DistGitRange(after: start, through: tips.distGit)
        }
        return nil
    }

    /// Where the two were level last, as the commits say, and as sluice remembers.
    private func start(_ memory: CarryMemory) async throws -> ObjectID {
        let level = try await levelPoint(below: tips.distGit)
        let point = level.distGit
        if let merged = memory.merged, try await lies(merged, between: point, and: tips.distGit) {
            return merged
        }
        guard let held = memory.held, try await lies(held, between: nil, and: point),
            try await !isToldBySourceGit(level)
        else { return point }
        return held
    }

    /// Where the two were level last, as the commits say.
    ///
    /// dist-git's word counts where a conversion still is as it was made: one that was rebased may have come behind commits
    /// that source-git has never seen.
    private func levelPoint(below head: ObjectID) async throws -> SyncPoint {
        let point = try await SyncStatus(
            sourceGit: RepositorySide(repository, head: tips.sourceGit, name: pair.sourceGit),
            distGit: RepositorySide(repository, head: head, name: pair.distGit)
        ).point
        let commit = try await repository.commit(point.distGit)
        guard commit.author != commit.committer, try await !isToldBySourceGit(point),
            let parent = commit.parents.first
        else { return point }
        if try repository.isShallowBoundary(commit.id) { throw GitError.historyEnds(commit.id) }
        do {
            return try await levelPoint(below: parent)
        } catch ConversionError.neverLevel {
            guard try repository.shallowBoundary().isEmpty else { throw GitError.historyEnds(parent) }
            return point
        }
    }

    private func lies(_ commit: ObjectID, between start: ObjectID?, and end: ObjectID) async throws -> Bool {
        guard try await repository.exists(commit), try await repository.isAncestor(commit, of: end) else {
            return false
        }
        guard let start else { return true }
        return try await repository.isAncestor(start, of: commit)
    }

    /// Whether source-git itself names the dist-git commit: dist-git's word for it does not count what was held back.
    private func isToldBySourceGit(_ point: SyncPoint) async throws -> Bool {
        let message = try await repository.commit(point.sourceGit).text
        return Trailer.commit(Trailer.fromDistGit, in: message) == point.distGit.text
    }

    private func commits(since start: ObjectID) async throws -> [Commit] {
        let query = CommitQuery(include: [tips.distGit], exclude: [start], order: .oldestFirst)
        let commits = try await repository.commits(query)
        let boundary = try repository.shallowBoundary()
        if let end = commits.first(where: { boundary.contains($0.id) }) { throw GitError.historyEnds(end.id) }
        return commits
    }

    /// Whether a commit may hold something that did not come from source-git: it does not say so, and it is more than the
    /// meeting of two branches one of which has everything.
    private func isForeign(_ commit: Commit) async throws -> Bool {
        if Trailer.commit(Trailer.fromSourceGit, in: commit.text) != nil { return false }
        guard commit.isMerge else { return true }
        return try await !repository.commits(commit.parents).contains { $0.tree == commit.tree }
    }

    /// A branch that was rewritten to the very same files brings no news.
    private func newsOfRewritten(since start: ObjectID) async throws -> DistGitRange? {
        guard try repository.shallowBoundary().isEmpty else { throw GitError.historyEnds(tips.distGit) }
        let trees = try await repository.commits([start, tips.distGit]).map(\.tree)
        guard trees.first == trees.last else { throw RewrittenBranch(pair: pair, start: start) }
        return nil
    }
}

/// dist-git's branch no longer has the commit that source-git is level with.
struct RewrittenBranch: Error, CustomStringConvertible {
    let pair: BranchPair
    let start: ObjectID

    var description: String {
        "\(pair) was rewritten: its history no longer has \(start.short), which source-git is level with; bring what it has to "
            + "source-git yourself and end the message of the last commit with the line “\(Trailer.fromDistGit): ” and the full "
            + "hash of dist-git's newest commit"
    }
}
