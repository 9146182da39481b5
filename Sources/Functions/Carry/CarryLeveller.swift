import Git
import GitLab
package import Runtime

/// Brings source-git what dist-git has: observes, decides, acts, and looks again.
package struct CarryLeveller: Sendable {
    private let pair: BranchPair
    private let session: ForgeSession
    private let observer: CarryObserver

    package init(_ pair: BranchPair, session: ForgeSession) {
        self.pair = pair
        self.session = session
        observer = CarryObserver(pair: pair, session: session)
    }

    /// How often branches that move meanwhile are looked at anew.
    private static let rounds = 3

    /// Does what is to be done, or tells what that would be.
    ///
    /// - Throws: `Failure.tryAgain` when the branches never stood still; errors of GitLab and git.
    package func level(isDryRun: Bool) async throws -> Outcome {
        do {
            for _ in 0..<Self.rounds {
                if let outcome = try await attempt(isDryRun: isDryRun) { return outcome }
            }
        } catch let obstacle as CarryObstacle {
            return .ignored(obstacle.sentence)
        }
        throw Failure.tryAgain("\(pair) moved each time it was looked at; it is tried again")
    }

    /// One round; `nil` when a branch moved meanwhile, or another worker was here.
    private func attempt(isDryRun: Bool) async throws -> Outcome? {
        let sight = try await observer.sight()
        if let settlement = sight.settlement { return .ignored(settlement) }
        do {
            return try await session.workbenches.withBench(for: pair, in: session) { bench in
                let carriage = try await bench.carriage(of: sight)
                let observation = try await observer.observation(of: sight, carriage)
                return try await settle(observation, on: bench, isDryRun: isDryRun)
            }
        } catch {
            guard Self.isCollision(error) else { throw error }
            return nil
        }
    }

    private func settle(
        _ observation: CarryObservation,
        on bench: any CarryWorkbench,
        isDryRun: Bool
    ) async throws -> Outcome? {
        let plan = Plan(from: observation)
        guard !plan.writes.isEmpty else { return .ignored(reasonToRest(observation)) }
        guard !isDryRun else { return .planned("\(plan)", plan.json) }
        try await CarryWriter(pair: pair, session: session, bench: bench).carryOut(observation)
        let now = try await observer.sight()
        return now.heads == observation.heads && !now.hasTwins ? .done("\(plan)") : nil
    }

    private func reasonToRest(_ observation: CarryObservation) -> String {
        switch observation.carriage {
        case .level: "\(pair.sourceGit) is level with \(pair)"
        case .waiting(let reason): reason
        case .made, .impossible: "what was said about \(pair) still holds"
        }
    }

    /// Whether somebody else wrote in the meantime what was about to be written.
    private static func isCollision(_ error: any Error) -> Bool {
        switch error {
        case GitError.stale, GitLabError.mergeRequestExists: true
        default: false
        }
    }
}
