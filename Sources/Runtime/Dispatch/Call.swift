import Cryptography
import Logging

/// One invocation of a function.
struct Call: Sendable {
    let id = randomUUID()
    let function: any Function
    let entry: FunctionEntry
    let event: Event
    let isDryRun: Bool

    /// Runs the function until it is done or its time is over.
    func report(logger: Logger, judge: (any Error) -> Failure) async -> Report {
        let clock = ContinuousClock()
        let start = clock.now
        let invocation = invocation(until: start + entry.timeout, logger: logger)
        let result: Result<Outcome, Failure>
        do {
            result = .success(
                try await withDeadline(invocation.deadline) { [function, event] in
                    try await function.handle(event, in: invocation)
                }
            )
        } catch {
            result = .failure(failure(of: error, judge))
        }
        return Report(function: entry.name, result, after: clock.now - start)
    }

    private func invocation(until deadline: ContinuousClock.Instant, logger: Logger) -> Invocation {
        Invocation(
            id: id,
            deadline: deadline,
            logger: logger,
            isDryRun: isDryRun,
            trace: event.envelope.trace
        )
    }

    private func failure(of error: any Error, _ judge: (any Error) -> Failure) -> Failure {
        switch error {
        case is DeadlineExceeded: .tryAgain("\(entry.name) was not done within \(entry.timeout)")
        case _ where Task.isCancelled: .tryAgain("\(entry.name) was stopped before it was done")
        default: judge(error)
        }
    }
}
