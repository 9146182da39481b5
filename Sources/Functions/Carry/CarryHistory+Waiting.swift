import Conversion
import Git

extension CarryHistory {
    /// The commits of a range that were made from source-git commits which source-git's branch does not have.
    ///
    /// - Returns: Each with the source-git commit that it names.
    /// - Throws: `GitError.historyEnds` when the histories are too short to tell.
    func strangers(in range: DistGitRange) async throws -> [(commit: Commit, origin: ObjectID)] {
        let query = CommitQuery(include: [range.through], exclude: range.after.map { [$0] } ?? [])
        var strangers: [(commit: Commit, origin: ObjectID)] = []
        for commit in try await repository.commits(query) {
            guard let name = Trailer.commit(Trailer.fromSourceGit, in: commit.text),
                let origin = ObjectID(name), try await !isInSourceGit(origin)
            else { continue }
            strangers.append((commit, origin))
        }
        return strangers
    }

    /// Where two histories meet in what is here, neither can have the other beyond.
    private func isInSourceGit(_ origin: ObjectID) async throws -> Bool {
        guard try await repository.exists(origin) else { return false }
        if try await repository.isAncestor(origin, of: tips.sourceGit) { return true }
        let isCut = try !repository.shallowBoundary().isEmpty
        guard isCut, try await repository.mergeBase(origin, tips.sourceGit) == nil else { return false }
        throw GitError.historyEnds(origin)
    }
}
