package import Logging
package import Metrics

/// Brings events to the functions that functions.yaml wakes for them.
package struct Dispatcher: Sendable {
    package let configuration: Configuration
    let bundle: FunctionBundle
    /// The function of a process that serves no other.
    let only: String?
    /// Whether webhooks go to a broker, not to the functions of this process.
    let handsOn: Bool
    private let log: InvocationLog

    /// Joins the functions and functions.yaml; `only` names the function of a process that serves no other.
    package init(
        _ configuration: Configuration,
        _ bundle: FunctionBundle,
        only: String? = nil,
        logger: Logger,
        metrics: any MetricsFactory = MetricsSystem.factory
    ) {
        self.configuration = configuration
        self.bundle = bundle
        self.only = only
        handsOn = Self.handsOn(configuration, bundle, only: only)
        log = InvocationLog(logger: logger, metrics: metrics)
    }

    /// Wakes the functions that an event is for, one after the other.
    ///
    /// - Returns: a report for each, or a single one that says why there is none.
    package func dispatch(_ event: Event, isDryRun: Bool = false) async -> [Report] {
        switch plan(event) {
        case .nobody(let report): return [report]
        case .wake(let work):
            var reports: [Report] = []
            for work in work {
                reports.append(await run(work.entry, work.event, isDryRun: isDryRun))
            }
            return reports
        }
    }

    /// Wakes one function by its name, whatever action the event tells of; what is not for it can never work.
    package func invoke(_ name: String, with event: Event, isDryRun: Bool = false) async -> Report {
        guard let entry = configuration.function(named: name) else { return unknown(name) }
        do {
            try entry.checkKind(of: event)
            let placed = try Routing(configuration: configuration).place(event)
            try entry.checkSide(of: placed)
            return await run(entry, placed, isDryRun: isDryRun)
        } catch {
            return log.written(Report(function: name, .failure(.impossible("\(error)"))), for: event)
        }
    }

    /// Which functions an event is for.
    func plan(_ event: Event) -> Plan {
        do {
            let placed = try Routing(configuration: configuration).place(event)
            let entries = woken(by: placed)
            return entries.isEmpty
                ? .nobody(log.written(.nobody(placed), for: placed)) : .wake(entries.map { Work($0, placed) })
        } catch {
            return .nobody(log.written(Report(error.result), for: event))
        }
    }

    /// Wakes a function.
    func carryOut(_ work: Work) async -> Report {
        await run(work.entry, work.event, isDryRun: false)
    }

    private func run(_ entry: FunctionEntry, _ event: Event, isDryRun: Bool) async -> Report {
        guard let function = bundle[entry.name] else { return unknown(entry.name) }
        let call = Call(function: function, entry: entry, event: event, isDryRun: isDryRun)
        return log.written(await call.report(logger: log.logger(of: call), judge: bundle.failure), for: event)
    }

    private func unknown(_ name: String) -> Report {
        let known = bundle.names.joined(separator: ", ")
        return Report(.failure(.impossible("there is no function \(name); there are \(known)")))
    }
}

extension Report {
    /// No function of this process is for the event.
    fileprivate static func nobody(_ event: Event) -> Report {
        Report(.success(.ignored("functions.yaml wakes no function for \(event.summary)")))
    }
}
