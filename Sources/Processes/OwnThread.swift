import Glibc

/// Runs blocking work on a thread made for it, so that it holds up no other task.
///
/// - Returns: What the work returns, or `alternative` when the system gives no thread.
func onOwnThread<Value: Sendable>(
    or alternative: Value,
    _ work: @escaping @Sendable () -> Value
) async -> Value {
    await withCheckedContinuation { continuation in
        let job = ThreadJob { continuation.resume(returning: work()) }
        if !job.start() { continuation.resume(returning: alternative) }
    }
}

/// Work on its way to its thread.
private final class ThreadJob: Sendable {
    private let work: @Sendable () -> Void

    init(_ work: @escaping @Sendable () -> Void) {
        self.work = work
    }

    func start() -> Bool {
        var thread = pthread_t()
        let job = Unmanaged.passRetained(self)
        let code = pthread_create(
            &thread,
            nil,
            { argument in
                argument.map { Unmanaged<ThreadJob>.fromOpaque($0).takeRetainedValue().work() }
                return nil
            },
            job.toOpaque()
        )
        guard code == 0 else {
            job.release()
            return false
        }
        pthread_detach(thread)
        return true
    }
}
