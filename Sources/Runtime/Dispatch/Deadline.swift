/// The time for some work was over before it was done.
struct DeadlineExceeded: Error {}

/// Does some work and cancels it at a deadline; what it answers in spite of that still counts.
///
/// - Throws: what the work throws, or ``DeadlineExceeded`` when it failed because its time was over.
func withDeadline<Value: Sendable>(
    _ deadline: ContinuousClock.Instant,
    _ work: @escaping @Sendable () async throws -> Value
) async throws -> Value {
    let task = Task { try await work() }
    let alarm = AlarmClock.shared.set(deadline) { task.cancel() }
    let result = await withTaskCancellationHandler {
        await task.result
    } onCancel: {
        task.cancel()
    }
    let isLate = !AlarmClock.shared.cancel(alarm)
    return try isLate ? result.mapError { _ in DeadlineExceeded() }.get() : result.get()
}
