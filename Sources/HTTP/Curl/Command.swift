/// What a task asks the engine's thread to do.
enum Command: Sendable {
    case start(Transfer, Transfer.Continuation)
    /// May arrive before the transfer's start, and after its end.
    case cancel(Transfer)
}
