import Testing

/// Histories that chance makes up.
@Suite struct RandomSequenceTests {
    @Test func `Whatever is lost, repeated, cut or run at once, every pair comes to rest level`() async throws {
        let plan = SeedPlan.fromEnvironment
        try await Site.lend { site in
            var run = SimulationRun()
            let clock = ContinuousClock()
            let time = try await clock.measure { try await run.run(plan, at: site) }

            print("simulation: \(run.count) seeds in \(time), \(run.failures.count) not level")
            #expect(run.failures.count == 0, "\(run.report)")
        }
    }
}
