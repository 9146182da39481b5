import JSON
import Logging
import Synchronization

@testable import Runtime

/// A function that writes down its events, and then does what a test wants.
struct Recorder: Function {
    static let name = "recorder"

    let diary = Diary()
    var behaviour: @Sendable (Event, Invocation) async throws -> Outcome = { event, _ in .done(event.id) }

    func handle(_ event: Event, in invocation: Invocation) async throws -> Outcome {
        diary.write(event)
        return try await behaviour(event, invocation)
    }

    /// The events of every invocation so far.
    final class Diary: Sendable {
        private let entries = Mutex<[Event]>([])

        var events: [Event] { entries.withLock { $0 } }

        fileprivate func write(_ event: Event) { entries.withLock { $0.append(event) } }
    }
}

extension Recorder {
    /// The recorder joined with functions.yaml.
    func dispatcher(
        _ configuration: Configuration,
        logger: Logger = .silent,
        metrics: PrometheusRegistry = PrometheusRegistry()
    ) -> Dispatcher {
        Dispatcher(configuration, bundle, logger: logger, metrics: metrics)
    }

    var bundle: FunctionBundle { FunctionBundle([self], judge: { .impossible("judged: \($0)") }) }
}

extension Logger {
    static let silent = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
}
