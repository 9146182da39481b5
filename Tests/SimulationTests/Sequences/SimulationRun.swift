import Glibc

/// Many histories, one after the other, and those that ended badly.
struct SimulationRun: Sendable {
    private(set) var count = 0
    private(set) var failures: [Ending] = []

    /// How a history ended that should have ended otherwise.
    struct Ending: Sendable, CustomStringConvertible {
        let seed: UInt64
        let violations: String

        /// What a person needs to go on with it.
        var description: String { "seed \(seed): \(violations)\n  replay: make simulate SEED=\(seed)" }
    }

    /// Lives through the histories of a plan, each processor of this machine at a site of its own.
    static func through(_ plan: SeedPlan) async throws -> SimulationRun {
        let seeds = SeedQueue(plan.seeds)
        return try await withThrowingTaskGroup(of: SimulationRun.self) { group in
            for _ in 0..<min(plan.seeds.count, processors) {
                group.addTask {
                    try await Site.lend { site in try await run(seeds, at: site, isTold: plan.isReplay) }
                }
            }
            return try await group.reduce(into: SimulationRun()) { sum, part in
                sum.count += part.count
                sum.failures += part.failures
            }
        }
    }

    private static func run(_ seeds: SeedQueue, at site: Site, isTold: Bool) async throws -> SimulationRun {
        var run = SimulationRun()
        let beginning = try await site.forge.snapshot()
        while let seed = seeds.next() {
            try await site.forge.restore(beginning)
            var simulation = Simulation(seed: seed, at: site, isTold: isTold)
            run.take(await simulation.outcome(), of: seed)
        }
        return run
    }

    /// Counts a history; a bad end is told at once, for a long run may be cut off.
    private mutating func take(_ violations: String, of seed: UInt64) {
        count += 1
        guard !violations.isEmpty else { return }
        let ending = Ending(seed: seed, violations: violations)
        failures.append(ending)
        print(ending)
    }

    private static let processors = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))

    var report: String {
        failures.sorted { $0.seed < $1.seed }.map(\.description).joined(separator: "\n")
    }
}
