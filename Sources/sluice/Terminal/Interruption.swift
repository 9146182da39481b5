import Glibc
import Synchronization

/// A signal that asked the program to end, and that made it stop its work.
struct Interruption: Error, Equatable {
    let signal: Int32

    /// Ends the process by the signal, so that a shell knows why it ended and does not go on with its script.
    func end() -> Never {
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, signal)
        Glibc.signal(signal, SIG_DFL)
        // The threads of Swift's tasks let no signal through.
        pthread_sigmask(SIG_UNBLOCK, &signals, nil)
        raise(signal)
        exit(128 + signal)
    }
}

extension Interruption {
    /// Does the work; Ctrl-C, the end of the terminal or of the machine cancels it instead of ending the process.
    ///
    /// So there is time to take back what was begun. What cannot be cancelled any more comes to its end.
    /// - Throws: `Interruption` when the work ended since it was cancelled, else what the work throws.
    static func cancelling<Value: Sendable>(
        _ work: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        let task = Task { try await work() }
        let received = Mutex<Int32?>(nil)
        return try await withWatch { signal in
            received.withLock { $0 = signal }
            task.cancel()
        } during: {
            do {
                return try await task.value
            } catch {
                guard let signal = received.withLock({ $0 }) else { throw error }
                throw Interruption(signal: signal)
            }
        }
    }

    private static func withWatch<Value>(
        _ arrived: @escaping @Sendable (Int32) -> Void,
        during body: () async throws -> Value
    ) async rethrows -> Value {
        let watch = SignalWatch([SIGINT, SIGTERM, SIGHUP], arrived)
        defer { watch?.end() }
        return try await body()
    }
}
