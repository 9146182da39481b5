import CCurl

/// Hands commands from any thread to the engine's thread and wakes it.
final class Inbox: Sendable {
    private struct State: Sendable {
        var commands: [Command] = []
        var isStopping = false
        /// Why nobody reads the inbox any more; `nil` while the engine runs.
        var end: HTTPError?
    }

    private let state = Lock(State())
    /// Valid until the inbox is closed; only ever woken under the lock.
    nonisolated(unsafe) private let multi: OpaquePointer

    init(waking multi: OpaquePointer) {
        self.multi = multi
    }

    /// Queues a command; a start that comes after the end is answered here.
    func post(_ command: Command) {
        let end = state.withLock { state -> HTTPError? in
            if let end = state.end { return end }
            state.commands.append(command)
            curl_multi_wakeup(multi)
            return nil
        }
        if let end, case .start(_, let continuation) = command {
            continuation.resume(returning: .failure(end))
        }
    }

    /// Asks the engine to end; `false` when it was asked before.
    func stop() -> Bool {
        state.withLock { state in
            guard !state.isStopping else { return false }
            state.isStopping = true
            if state.end == nil { curl_multi_wakeup(multi) }
            return true
        }
    }

    /// The commands queued since the last call; `nil` when the engine is to end.
    func take() -> [Command]? {
        state.withLock { state in
            guard !state.isStopping else { return nil }
            defer { state.commands = [] }
            return state.commands
        }
    }

    /// Lets nothing in any more and answers the starts nobody took.
    func close(_ end: HTTPError) {
        let left = state.withLock { state in
            defer { state.commands = [] }
            state.end = end
            return state.commands
        }
        for case .start(_, let continuation) in left {
            continuation.resume(returning: .failure(end))
        }
    }
}
