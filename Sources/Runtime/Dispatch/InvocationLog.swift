import Logging
import Metrics

/// Says and counts what becomes of events.
struct InvocationLog: Sendable {
    let logger: Logger
    let metrics: any MetricsFactory
    var clock = WallClock.system

    /// The logger of one call: it names the event and the function in each line.
    func logger(of call: Call) -> Logger {
        var logger = logger(of: call.event)
        logger[metadataKey: "function"] = "\(call.entry.name)"
        logger[metadataKey: "invocation"] = "\(call.id)"
        return logger
    }

    /// Writes the line of a report, and gives it back.
    func written(_ report: Report, for event: Event) -> Report {
        var line: Logger.Metadata = ["outcome": "\(report.word)"]
        line["function"] = report.function.map { "\($0)" }
        line["seconds"] = report.function.map { _ in "\(report.duration.inSeconds)" }
        logger(of: event).log(level: report.level, "\(report)", metadata: line)
        count(report)
        return report
    }

    private func logger(of event: Event) -> Logger {
        var logger = logger
        logger[metadataKey: "event"] = "\(event.id)"
        logger[metadataKey: "kind"] = "\(event.kind)"
        logger[metadataKey: "project"] = event.project?.path.map { "\($0)" }
        logger[metadataKey: "subject"] = event.subject.map { "\($0)" }
        logger[metadataKey: "trace"] = event.envelope.trace.map { "\($0.traceID)" }
        return logger
    }

    private func count(_ report: Report) {
        let function = [("function", report.function ?? "none")]
        Metric.events.counter(function + [("outcome", report.word)], metrics).increment()
        guard report.function != nil else { return }
        Metric.invocationTime.timer(function, metrics).record(duration: report.duration)
        if case .success = report.result {
            Metric.lastSuccess.gauge(function, metrics).set(clock.now())
        }
    }
}

extension Report {
    fileprivate var level: Logger.Level {
        switch result {
        case .success: .info
        case .failure(.tryAgain): .warning
        case .failure(.impossible): .error
        }
    }
}
