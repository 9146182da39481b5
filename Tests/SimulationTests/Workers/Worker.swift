import Functions
import JSON
import Runtime

/// A process that runs functions; it shares nothing with others but the forge.
struct Worker: Sendable {
    let number: Int
    let line: Line
    private let dispatcher: Dispatcher

    init(_ number: Int, at site: Site, under conductor: any Conductor) {
        self.number = number
        line = Line(of: number, under: conductor)
        let sessions = ForgeSessions(
            transport: LineTransport(line: line, forge: site.forge),
            workbenches: SimulatedWorkbenches(line: line, site: site),
            clock: WorkerClock(clock: site.forge.clock, conductor: conductor, worker: number)
        )
        dispatcher = Dispatcher(
            site.configuration,
            .all(Pairs(site.configuration, sessions: sessions)),
            logger: site.logBook.logger
        )
    }

    /// How a delivery ended, as a broker sees it.
    enum Ending: Sendable, Equatable {
        case done(String)
        /// Delivered again later: the function asked for it, or the worker ended.
        case again(String)
        /// Kept as a dead letter: another try would end the same way.
        case given(up: String)
    }

    /// Wakes the functions that an event is for.
    func handle(_ event: Event) async -> Ending {
        let reports = await dispatcher.dispatch(event)
        guard !line.hasEnded else { return .again("the worker ended") }
        var said: [String] = []
        var lost: String?
        for report in reports {
            switch report.result {
            case .success(let outcome): said.append("\(report.function ?? "nobody"): \(outcome)")
            case .failure(.tryAgain(let why, _)): return .again(why)
            case .failure(.impossible(let why)): lost = why
            }
        }
        return lost.map { .given(up: $0) } ?? .done(said.joined(separator: "; "))
    }
}

extension Event {
    /// The event of a schedule, for `reconcile`.
    static func schedule(isThorough: Bool) throws -> Event {
        let event: JSONValue = [
            "specversion": "1.0", "id": "1", "source": "/simulation", "type": "dev.knative.sources.ping",
            "data": ["thorough": .bool(isThorough)],
        ]
        return try Event(parsing: Array(event.text().utf8))
    }
}
