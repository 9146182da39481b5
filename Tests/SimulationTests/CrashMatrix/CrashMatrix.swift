import Runtime

/// Ends a function before and after each of its steps, once and twice, and looks whether redelivery puts all right.
struct CrashMatrix: Sendable {
    let site: Site
    let scenario: Scenario
    /// How the world is when the event comes.
    private let start: Snapshot
    private let event: Event
    /// How many steps the function takes when nothing goes wrong.
    let steps: Int

    /// How often an event may have to be delivered, the first time included.
    private static let deliveries = 3

    /// What a matrix came to.
    struct Result: Sendable {
        var runs = 0
        var failures: [String] = []
    }

    /// Comes to the moment of the event, and counts the steps that it takes.
    init(of scenario: Scenario, at site: Site, from beginning: Snapshot) async throws {
        try await site.forge.restore(beginning)
        self.site = site
        self.scenario = scenario
        event = try await scenario.prepare(Stagehand(site: site))
        start = try await site.forge.snapshot()
        let conductor = CuttingConductor(nil, clock: site.forge.clock)
        _ = await Worker(1, at: site, under: conductor).handle(event)
        steps = conductor.steps.count
    }

    /// Every single cut.
    func singles() async throws -> Result {
        try await run(Cut.all(of: steps).map { [$0] })
    }

    /// Every cut with every cut of the redelivery.
    func pairs() async throws -> Result {
        let cuts = Cut.all(of: steps)
        return try await run(cuts.flatMap { first in cuts.map { [first, $0] } })
    }

    /// What is wrong as long as nobody is told of the event.
    func violationsWithoutDelivery() async throws -> [Violation] {
        try await site.forge.restore(start)
        return try await Checker(site: site).violations() + scenario.check(site)
    }

    /// What a run came to, in one line.
    func summary(of result: Result, _ what: String) -> String {
        let end = result.failures.isEmpty ? "all level" : "\(result.failures.count) not level"
        return "crash matrix: \(scenario.name) \(steps) steps, \(result.runs) \(what), \(end)"
    }

    private func run(_ plans: [[Cut]]) async throws -> Result {
        var result = Result()
        for cuts in plans {
            result.runs += 1
            let violations = try await violations(after: cuts)
            guard !violations.isEmpty else { continue }
            result.failures.append("\(scenario.name), \(cuts): \(violations)")
        }
        return result
    }

    private func violations(after cuts: [Cut]) async throws -> [Violation] {
        try await site.forge.restore(start)
        site.logBook.clear()
        var ending = Worker.Ending.again("never delivered")
        for delivery in 0..<Self.deliveries {
            let cut = delivery < cuts.count ? cuts[delivery] : nil
            let conductor = CuttingConductor(cut, clock: site.forge.clock)
            ending = await Worker(delivery + 1, at: site, under: conductor).handle(event)
            if case .again = ending { continue }
            break
        }
        guard case .done = ending else {
            return [Violation(invariant: "end", sentence: "\(ending)")]
        }
        let checker = Checker(site: site)
        let found = try await checker.violations() + scenario.check(site)
        return try await found + checker.restlessness(at: event)
    }
}
