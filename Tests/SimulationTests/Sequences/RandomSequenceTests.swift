import Testing

/// Histories that chance makes up.
@Suite struct RandomSequenceTests {
    @Test
    func `Whatever is lost, repeated, cut or run at once, every pair comes to rest level`() async throws {
        let plan = SeedPlan.fromEnvironment
        let clock = ContinuousClock()
        let start = clock.now
        let run = try await SimulationRun.through(plan)

        print("simulation: \(run.count) seeds in \(clock.now - start), \(run.failures.count) not level")
        #expect(run.failures.count == 0, "\(run.report)")
    }
}
