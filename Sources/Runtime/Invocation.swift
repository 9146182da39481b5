package import Logging

/// What one call of a function is told besides its event.
package struct Invocation: Sendable {
    /// Unique to the call; the log names it.
    package let id: String
    /// When the call is cancelled.
    package let deadline: ContinuousClock.Instant
    /// Names the function, the event and the trace in each line.
    package let logger: Logger
    /// Whether the function says what it would write (``Outcome/planned(_:_:)``) and writes nothing.
    package let isDryRun: Bool
    /// The trace the event belongs to, to be sent on with outgoing requests.
    package let trace: TraceParent?

    package init(
        id: String,
        deadline: ContinuousClock.Instant,
        logger: Logger,
        isDryRun: Bool = false,
        trace: TraceParent? = nil
    ) {
        self.id = id
        self.deadline = deadline
        self.logger = logger
        self.isDryRun = isDryRun
        self.trace = trace
    }
}
