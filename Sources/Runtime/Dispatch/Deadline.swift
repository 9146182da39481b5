/// The time for some work was over before it was done.
struct DeadlineExceeded: Error {}

/// Does some work and cancels it at a deadline; what it answers in spite of that still counts.
///
/// - Throws: what the work throws, or ``DeadlineExceeded`` when it failed because its time was over.
func withDeadline<Value: Sendable>(
    _ deadline: ContinuousClock.Instant,
    _ work: @escaping @Sendable () async throws -> Value
) async throws -> Value {
    try await withTaskGroup(of: Race<Value>.self) { group in
        group.addTask { await .work(result(of: work)) }
        group.addTask { await isReached(deadline) ? .timeIsUp : .timerStopped }
        var outcome: Result<Value, any Error> = .failure(CancellationError())
        var isLate = false
        for await step in group {
            switch step {
            case .work(let result): outcome = result
            case .timeIsUp: isLate = true
            case .timerStopped: continue
            }
            group.cancelAll()
        }
        return isLate ? outcome.mapError { _ in DeadlineExceeded() } : outcome
    }.get()
}

private enum Race<Value: Sendable>: Sendable {
    case work(Result<Value, any Error>)
    case timeIsUp
    case timerStopped
}

private func result<Value>(of work: () async throws -> Value) async -> Result<Value, any Error> {
    do {
        return .success(try await work())
    } catch {
        return .failure(error)
    }
}

/// Waits; `false` when the wait was cancelled.
private func isReached(_ deadline: ContinuousClock.Instant) async -> Bool {
    do {
        try await Task.sleep(until: deadline, clock: .continuous)
        return true
    } catch {
        return false
    }
}
