package import Logging
package import Metrics

/// Brings events to the functions that functions.yaml wakes for them.
package struct Dispatcher: Sendable {
    package let configuration: Configuration
    private let bundle: FunctionBundle
    private let only: String?
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

    /// Whether webhooks go to a broker, not to the functions of this process.
    var handsOn: Bool {
        guard only == nil || only == Ingress.name, configuration.function(named: Ingress.name) != nil else {
            return false
        }
        return (bundle[Ingress.name] as? Ingress)?.hasSink == true
    }

    /// What this process needs secrets for: an ingress before a broker has no token, a function no webhook secret.
    var secretUses: Set<SecretUse> {
        switch only {
        case nil: [.verifying, .writing]
        case Ingress.name: handsOn ? [.verifying] : [.verifying, .writing]
        case DeadLetter.name: []
        case _?: [.writing]
        }
    }

    /// Whether whatever comes is something that a broker gave up on.
    var keepsDeadLettersOnly: Bool { only == DeadLetter.name }

    /// Wakes a function.
    func carryOut(_ work: Work) async -> Report {
        await run(work.entry, work.event, isDryRun: false)
    }

    /// The functions that this process runs; an ingress that hands events on runs no other.
    var served: [FunctionEntry] {
        let runsAll = only == nil || (only == Ingress.name && !handsOn)
        return configuration.functions.filter { runsAll || $0.name == only }
    }

    /// The functions that an event is for, here or where it is handed on to.
    private func woken(by event: Event) -> [FunctionEntry] {
        (handsOn && only != nil ? configuration.functions : served).filter { $0.isWoken(by: event) }
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
