import Git
import GitLab
package import Runtime

/// Makes a pair level: observes, decides, acts, and looks again.
package struct PairLeveller: Sendable {
    private let pair: Pair
    private let session: ForgeSession
    private let policy: Policy
    private let observer: PairObserver

    package init(_ pair: Pair, session: ForgeSession, policy: Policy) {
        self.pair = pair
        self.session = session
        self.policy = policy
        observer = PairObserver(pair: pair, session: session)
    }

    /// How often a pair that moves meanwhile is looked at anew.
    private static let rounds = 3

    /// Levels the pair, or with `isDryRun` tells what that would take.
    ///
    /// - Throws: `Failure.tryAgain` when the pair never stood still; errors of GitLab, git and the conversion.
    package func level(isDryRun: Bool) async throws -> Outcome {
        for round in 1...Self.rounds {
            if let outcome = try await attempt(thoroughly: round > 1, isDryRun: isDryRun) { return outcome }
        }
        throw Failure.tryAgain("\(pair) moved each time it was looked at; it is tried again")
    }

    /// One round; `nil` when the pair moved meanwhile.
    private func attempt(thoroughly: Bool, isDryRun: Bool) async throws -> Outcome? {
        let mergeRequest = try await observer.source()
        guard policy.admits(author: mergeRequest.author.username) else {
            return .ignored(
                "the policy does not serve \(mergeRequest.author.username), the author of \(pair)"
            )
        }
        if mergeRequest.isOwn { return .ignored("\(pair) is sluice's own") }
        guard let targetBranch = pair.projects.distGitBranch(for: mergeRequest.targetBranch) else {
            return .ignored(
                "no dist-git branch belongs to branch \(mergeRequest.targetBranch) of \(pair.sourceGit)"
            )
        }
        guard let source = SourceMergeRequest(mergeRequest) else {
            throw Failure.tryAgain("GitLab still prepares \(pair); it has no commits yet", after: .seconds(5))
        }
        let sight = try await observer.sight(
            of: source,
            noteCount: mergeRequest.userNotesCount,
            targetBranch: targetBranch,
            thoroughly: thoroughly
        )
        guard sight.needsConversion else { return try await settle(sight, .kept, pushingFrom: nil, isDryRun) }
        return try await Repository.withTemporary { repository in
            let conversion = try await PairConverter(pair: pair, session: session, repository: repository)
                .convert(sight)
            return try await settle(sight, conversion, pushingFrom: repository, isDryRun)
        }
    }

    private func settle(
        _ sight: PairSight,
        _ conversion: PairConversion,
        pushingFrom repository: Repository?,
        _ isDryRun: Bool
    ) async throws -> Outcome? {
        let observation = try await observer.observation(of: sight, conversion: conversion)
        let plan = Plan(from: observation)
        guard !plan.writes.isEmpty else { return .ignored("\(pair) is level") }
        guard !isDryRun else { return .planned("\(plan)", plan.json) }
        let writer = PairWriter(pair: pair, session: session, repository: repository)
        do {
            let after = try await act(on: observation, with: writer)
            return try await isUnmoved(since: after) ? .done("\(plan)") : nil
        } catch {
            guard Self.isCollision(error) else { throw error }
            return nil
        }
    }

    private func act(on observation: Observation, with writer: PairWriter) async throws -> Observation {
        var observation = observation
        for _ in 0..<Plan.limit {
            guard let write = observation.nextWrite else { return observation }
            observation.take(try await writer.carryOut(write, in: observation), to: write)
        }
        throw Failure.impossible("GitLab does not keep what is written for \(pair)")
    }

    /// Whether somebody else wrote in the meantime what was about to be written.
    private static func isCollision(_ error: any Error) -> Bool {
        switch error {
        case GitError.stale, GitLabError.mergeRequestExists: true
        default: false
        }
    }

    private func isUnmoved(since observation: Observation) async throws -> Bool {
        let now = try await observer.source()
        return SourceMergeRequest(now) == observation.source && now.userNotesCount == observation.noteCount
    }
}

extension MergeRequest {
    /// Whether sluice made it: it comes from a branch below `sluice/`, to which only the bot can push.
    fileprivate var isOwn: Bool { sourceProject == targetProject && sourceBranch.hasPrefix("sluice/") }
}
