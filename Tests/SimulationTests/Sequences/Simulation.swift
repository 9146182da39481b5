import Runtime
import Sandbox

/// One random history: people, workers and faults, all of it decided by one seed.
struct Simulation {
    let seed: UInt64
    private let site: Site
    private let people: People
    private let scheduler: Scheduler
    private var random: SeededRandom
    private var grudges = Grudges()
    /// What is under way, by worker.
    private var work: [Int: Event] = [:]
    /// What the broker delivers again.
    private var failed: [Event] = []
    private var idle: [Int]
    private var started = 0
    private var deedsLeft: Int
    /// What happened, line by line, for the one who replays it.
    private(set) var trace: [String] = []

    /// Whether each line of the trace is printed at once.
    private let isTold: Bool

    /// Prepares the history of a seed; the forge must be as at the beginning.
    init(seed: UInt64, at site: Site, isTold: Bool = false) {
        self.seed = seed
        self.isTold = isTold
        self.site = site
        people = People(site: site)
        scheduler = Scheduler(clock: site.forge.clock)
        random = SeededRandom(seed: seed)
        idle = Array(1...Int.random(in: 2...8, using: &random))
        deedsLeft = min(Int.random(in: 3...40, using: &random), Int.random(in: 3...40, using: &random))
    }

    /// What a person has to know of how the history ended; empty when all is level.
    mutating func outcome() async -> String {
        do {
            return try await run().map { "\($0)" }.joined(separator: "; ")
        } catch {
            return "\(error)"
        }
    }

    /// Lives through the history, and looks what became of the invariants.
    private mutating func run() async throws -> [Violation] {
        site.logBook.clear()
        while try await takeTurn() {}
        try await deliverAll()
        try await reconcile()
        let checker = Checker(site: site, leftClosed: grudges.leftClosed, onlyOpenBranches: true)
        let found = try await checker.violations()
        return try await found + checker.restlessness(at: try Event.schedule(isThorough: true))
    }

    private mutating func note(_ line: String) {
        trace.append(line)
        if isTold { print(line) }
    }

    /// More lines than any history has.
    private static let limit = 5000
}

/// Life with faults.
extension Simulation {
    /// What may happen next.
    private enum Move {
        case step(Int)
        case deliver
        case deed
    }

    /// Lets one thing happen; `false` when nothing is left to happen.
    private mutating func takeTurn() async throws -> Bool {
        await scheduler.quiet()
        await collect()
        let waiting = await scheduler.waiting
        let deliveries = await site.forge.sandbox.waitingDeliveries
        let canDeliver = !idle.isEmpty && !(deliveries.isEmpty && failed.isEmpty)
        let moves =
            waiting.map { (Move.step($0), weight: 10) } + [
                (Move.deliver, weight: canDeliver ? 12 : 0), (Move.deed, weight: deedsLeft > 0 ? 4 : 0),
            ]
        guard let move = random.pick(moves) else { return false }
        switch move {
        case .step(let worker): await step(worker)
        case .deliver: try await deliver(from: deliveries)
        case .deed: try await act()
        }
        guard trace.count < Self.limit else { throw Failure.impossible("seed \(seed) never comes to an end") }
        return true
    }

    private mutating func step(_ worker: Int) async {
        let step = await scheduler.nextStep(of: worker)
        let fault = step != nil && random.happens(8) ? Fault.all.randomElement(using: &random) : nil
        note("worker \(worker): \(step.map { "\($0)" } ?? "wakes")\(fault.map { ", \($0)" } ?? "")")
        if let step { grudges.take(step, of: worker) }
        await scheduler.resume(worker, fault)
    }

    /// Delivers any event that waits, loses it, or delivers it and keeps it for another time.
    private mutating func deliver(from deliveries: [World.Delivery]) async throws {
        let index = Int.random(in: 0..<(deliveries.count + failed.count), using: &random)
        guard index < deliveries.count else {
            return await start(failed.remove(at: index - deliveries.count))
        }
        let delivery = deliveries[index]
        let isRepeated = random.happens(10)
        if !isRepeated { await site.forge.sandbox.lose(delivery.id) }
        guard !random.happens(6) else {
            note("lost: \(delivery.trigger) \(delivery.id)")
            return
        }
        await start(try Event(parsing: delivery.body))
    }

    private mutating func start(_ event: Event) async {
        let worker = idle.removeFirst()
        started += 1
        work[worker] = event
        note("worker \(worker): takes \(event.kind) \(event.action ?? "") of \(event.project?.path ?? "")")
        let process = Worker(worker, at: site, under: scheduler)
        await scheduler.start(worker) { await process.handle(event) }
    }

    private mutating func collect() async {
        for (worker, ending) in await scheduler.takeEndings() {
            note("worker \(worker): \(ending)")
            idle.append(worker)
            grudges.forget(worker)
            guard let event = work.removeValue(forKey: worker), case .again = ending else { continue }
            failed.append(event)
        }
    }

    private mutating func act() async throws {
        deedsLeft -= 1
        let before = View(await site.forge.sandbox.world)
        guard let deed = Deed.random(in: before, by: &random) else { return }
        site.forge.clock.advance(by: .seconds(Int.random(in: 1...300, using: &random)))
        do {
            try await people.carryOut(deed)
            note("people: \(deed)")
        } catch {
            note("people: \(deed) is refused: \(error)")
        }
        grudges.take(deed, before: before, after: View(await site.forge.sandbox.world), busy: Set(work.keys))
    }
}

/// Rest: no faults, everything that waits is delivered, and `reconcile` finds what was lost.
extension Simulation {
    private mutating func deliverAll() async throws {
        let sandbox = site.forge.sandbox
        for _ in 0..<500 {
            if let event = failed.popLast() {
                await finish(event)
            } else if let delivery = await sandbox.waitingDeliveries.first {
                await sandbox.lose(delivery.id)
                await finish(try Event(parsing: delivery.body))
            } else {
                return
            }
        }
        throw Failure.impossible("the functions of seed \(seed) wake each other for ever")
    }

    private mutating func reconcile() async throws {
        await finish(try Event.schedule(isThorough: true))
    }

    private mutating func finish(_ event: Event) async {
        let worker = Worker(0, at: site, under: Undisturbed(clock: site.forge.clock))
        note("at rest: \(event.kind) \(event.action ?? ""): \(await worker.handle(event))")
    }
}
