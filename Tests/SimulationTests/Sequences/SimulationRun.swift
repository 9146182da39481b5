/// Many histories, one after the other, and those that ended badly.
struct SimulationRun: Sendable {
    private(set) var count = 0
    private(set) var failures: [(seed: UInt64, violations: String)] = []

    /// Lives through the histories of a plan.
    mutating func run(_ plan: SeedPlan, at site: Site) async throws {
        let beginning = try await site.forge.snapshot()
        for seed in plan.seeds {
            try await site.forge.restore(beginning)
            var simulation = Simulation(seed: seed, at: site, isTold: plan.isReplay)
            var found: [String]
            do {
                found = try await simulation.run().map { "\($0)" }
            } catch {
                found = ["\(error)"]
            }
            count += 1
            guard !found.isEmpty else { continue }
            failures.append((seed, found.joined(separator: "; ")))
        }
    }

    /// What a person needs to go on with a failure.
    var report: String {
        failures.map { "seed \($0.seed): \($0.violations)\n  replay: make simulate SEED=\($0.seed)" }
            .joined(separator: "\n")
    }
}
