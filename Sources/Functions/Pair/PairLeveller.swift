import GitLab
package import Runtime

/// Makes a pair level: observes, decides, acts, and looks again.
package struct PairLeveller: Sendable {
    let pair: Pair
    let session: ForgeSession
    private let policy: Policy
    let observer: PairObserver

    package init(_ pair: Pair, session: ForgeSession, policy: Policy) {
        self.pair = pair
        self.session = session
        self.policy = policy
        observer = PairObserver(pair: pair, session: session, policy: policy)
    }

    /// How often a pair that moves meanwhile is looked at anew.
    private static let rounds = 3

    /// Levels the pair, or tells what that would take.
    ///
    /// - Parameters:
    ///   - request: How closely to look, and what for.
    ///   - reading: What was read of the pair just now, if it was.
    /// - Returns: What was written; with a dry run the plan.
    /// - Throws: `Failure.tryAgain` when the pair never stood still; errors of GitLab and git.
    package func level(
        _ request: LevellingRequest = LevellingRequest(),
        reading: PairReading? = nil
    ) async throws -> Outcome {
        var request = request
        var reading = reading
        var spent: Set<MirrorBranch> = []
        for _ in 0..<Self.rounds {
            do {
                if let outcome = try await attempt(request, reading, spent) { return outcome }
            } catch let collision as PairCollision {
                if case .cannotReopen(let branch) = collision { spent.insert(branch) }
            }
            request.isThorough = true
            reading = nil
        }
        throw Failure.tryAgain("\(pair) moved each time it was looked at; it is tried again")
    }

    /// One round; `nil` when the pair moved meanwhile.
    ///
    /// - Throws: `PairCollision` when a write met somebody else's.
    private func attempt(
        _ request: LevellingRequest,
        _ reading: PairReading?,
        _ spent: Set<MirrorBranch>
    ) async throws -> Outcome? {
        let mergeRequest = if let reading { reading.source } else { try await observer.source() }
        if let reason = reasonToPass(mergeRequest) { return .ignored(reason) }
        guard let source = SourceMergeRequest(mergeRequest),
            let targetBranch = pair.projects.distGitBranch(for: source.targetBranch)
        else {
            throw Failure.tryAgain("GitLab still prepares \(pair); it has no commits yet", after: .seconds(5))
        }
        let mirrors =
            if let reading { reading.mirrors } else { try await observer.mirrors(of: mergeRequest, request) }
        let sight = PairSight(
            of: pair,
            source,
            targetBranch: targetBranch,
            mirrors: mirrors,
            noteCount: mergeRequest.userNotesCount,
            request,
            spent: spent,
            markerKey: session.markerKey
        )
        guard sight.needsConversion else { return try await settle(sight, .kept, on: nil) }
        return try await session.workbenches.withBench(for: pair, in: session) { bench in
            try await settle(sight, try await bench.convert(sight), on: bench)
        }
    }

    /// Why a merge request is none of sluice's business, if it is not.
    private func reasonToPass(_ mergeRequest: MergeRequest) -> String? {
        if !policy.admits(author: mergeRequest.author.username) {
            "the policy does not serve \(mergeRequest.author.username), the author of \(pair)"
        } else if mergeRequest.isOwn {
            "\(pair) is sluice's own"
        } else if pair.projects.distGitBranch(for: mergeRequest.targetBranch) == nil {
            "no dist-git branch belongs to branch \(mergeRequest.targetBranch) of \(pair.sourceGit)"
        } else {
            nil
        }
    }

    private func settle(
        _ sight: PairSight,
        _ conversion: PairConversion,
        on bench: (any Workbench)?
    ) async throws -> Outcome? {
        let observation = try await observer.observation(of: sight, conversion: conversion)
        let plan = Plan(from: observation)
        guard !plan.writes.isEmpty else { return .ignored("\(pair) is level") }
        guard !sight.request.isDryRun else { return .planned("\(plan)", plan.json) }
        let writer = PairWriter(
            pair: pair,
            session: session,
            branch: observation.branch,
            bench: bench
        )
        let after = try await writer.carryOut(observation)
        guard plan.takesLong else { return .done("\(plan)") }
        return try await isUnmoved(since: after) ? .done("\(plan)") : nil
    }

    private func isUnmoved(since observation: Observation) async throws -> Bool {
        let now = if let seen = observation.sourceNow { seen } else { try await observer.source() }
        return SourceMergeRequest(now) == observation.source && now.userNotesCount == observation.noteCount
    }
}

extension MergeRequest {
    /// Whether sluice made it: it comes from a branch below `sluice/`, to which only the bot can push.
    fileprivate var isOwn: Bool { sourceProject == targetProject && sourceBranch.hasPrefix("sluice/") }
}
