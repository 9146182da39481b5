import Conversion
import Git
import GitLab

/// Makes source-git's commits of what dist-git has, in an empty repository that takes both sides' objects.
struct CarryConverter: Sendable {
    let sight: CarrySight
    let observer: CarryObserver
    let repository: Repository

    /// Finds out what is to be brought, and makes it.
    ///
    /// - Throws: What may be different next time, such as `GitError.unreachable`, and `.stale` for a branch that has moved.
    func carriage() async throws -> Carriage {
        do {
            return try await carriageInDepth()
        } catch {
            guard Self.isForPerson(error) else { throw error }
            return .impossible("\(error)", after: nil)
        }
    }

    private var pair: BranchPair { sight.pair }
    private var fetch: CarryFetch {
        CarryFetch(sight: sight, session: observer.session, repository: repository)
    }

    /// How deep histories are fetched, one after the other, before all of them is.
    private static let depths = [50, 1000]

    /// What comes of histories that are long enough.
    private func carriageInDepth() async throws -> Carriage {
        for depth in Self.depths {
            do {
                return try await carriage(depth: depth)
            } catch {
                guard Self.mayEndDeeper(error), try !repository.shallowBoundary().isEmpty else { throw error }
            }
        }
        return try await carriage(depth: nil)
    }

    private func carriage(depth: Int?) async throws -> Carriage {
        let tips = try await fetch.branches(depth: depth)
        guard try await repository.entry(SourceGitConfiguration.path, in: tips.sourceGit) != nil else {
            return .waiting(
                "branch \(pair.sourceGitBranch) of \(pair.sourceGit) has no \(SourceGitConfiguration.path)"
            )
        }
        let history = CarryHistory(pair: pair, tips: tips, repository: repository)
        guard let range = try await news(history, sight.memory, depth: depth) else { return .level }
        let carriage = try await carriage(of: range, history, depth: depth)
        return try await heedingMergeRequest(carriage, range, history, depth: depth)
    }

    /// What is left of a carriage after a look at sluice's last merge request, which only matters when there is news.
    private func heedingMergeRequest(
        _ carriage: Carriage,
        _ range: DistGitRange,
        _ history: CarryHistory,
        depth: Int?
    ) async throws -> Carriage {
        guard carriage.isNews else { return carriage }
        let known = try await mergeRequest()
        if let known, known.isLeftClosed(at: sight.heads) {
            return .waiting(sight.silence(about: "!\(known.number)"))
        }
        var memory = sight.memory
        memory.merged = CarryMemory(of: known).merged
        guard memory != sight.memory else { return carriage }
        guard let rest = try await news(history, memory, depth: depth) else { return .level }
        return rest == range ? carriage : try await self.carriage(of: rest, history, depth: depth)
    }

    /// The merge request that may have brought the news though no commit says so, or that a person did not want.
    private func mergeRequest() async throws -> CarryMergeRequest? {
        if case .mergeRequest(let known) = sight.postings { return known }
        return try await observer.mergeRequest()
    }

    /// The news, where commits that one side names may have to be fetched besides its branch.
    private func news(
        _ history: CarryHistory,
        _ memory: CarryMemory,
        depth: Int?
    ) async throws -> DistGitRange? {
        do {
            return try await history.news(memory)
        } catch ConversionError.missingSyncCommit(let name, let side, let holder) {
            guard let commit = ObjectID(name),
                try await fetch.commit(commit, ofSourceGit: side == pair.sourceGit, depth: depth)
            else { throw ConversionError.missingSyncCommit(name, in: side, namedBy: holder) }
            return try await news(history, memory, depth: depth)
        }
    }

    private func carriage(
        of range: DistGitRange,
        _ history: CarryHistory,
        depth: Int?
    ) async throws -> Carriage {
        if let stranger = try await history.strangers(in: range).first {
            return .waiting(
                "\(pair) has \(stranger.commit.id.short), made from \(stranger.origin.short), which branch "
                    + "\(pair.sourceGitBranch) of \(pair.sourceGit) does not have yet"
            )
        }
        do {
            let maker = CarryMaker(fetch: fetch, tips: history.tips, depth: depth)
            return try await maker.carriage(of: range)
        } catch {
            guard Self.isForPerson(error) else { throw error }
            return .impossible("\(error)", after: range.after)
        }
    }

    /// Whether another try would end the same way.
    private static func isForPerson(_ error: any Error) -> Bool {
        error is PackagingChangeError || error is ConversionError || error is RewrittenBranch
    }

    /// Whether a longer history may tell more.
    private static func mayEndDeeper(_ error: any Error) -> Bool {
        switch error {
        case GitError.historyEnds, ConversionError.neverLevel, ConversionError.missingSyncCommit: true
        default: false
        }
    }
}
