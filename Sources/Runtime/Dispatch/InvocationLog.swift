import Logging
import Metrics

/// Says and counts what becomes of events.
struct InvocationLog: Sendable {
    let logger: Logger
    let metrics: any MetricsFactory

    /// The logger of one call: it names the event and the function in each line.
    func logger(of call: Call) -> Logger {
        var logger = logger(of: call.event)
        logger[metadataKey: "function"] = "\(call.entry.name)"
        logger[metadataKey: "invocation"] = "\(call.id)"
        return logger
    }

    /// Writes the line of a report, and gives it back.
    func written(_ report: Report, for event: Event) -> Report {
        var line: Logger.Metadata = ["outcome": "\(report.kind)"]
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
        let function = report.function ?? "none"
        Counter(
            label: "sluice_events_total",
            dimensions: [("function", function), ("outcome", report.kind)],
            factory: metrics
        ).increment()
        guard report.function != nil else { return }
        Timer(label: "sluice_invocation_seconds", dimensions: [("function", function)], factory: metrics)
            .record(duration: report.duration)
    }
}

extension Report {
    /// One word for the outcome.
    fileprivate var kind: String {
        switch result {
        case .success(.done): "done"
        case .success(.ignored): "ignored"
        case .success(.planned): "planned"
        case .failure(.tryAgain): "try-again"
        case .failure(.impossible): "impossible"
        }
    }

    fileprivate var level: Logger.Level {
        switch result {
        case .success: .info
        case .failure(.tryAgain): .warning
        case .failure(.impossible): .error
        }
    }
}
