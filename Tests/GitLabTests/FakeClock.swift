import GitLab

@testable import HTTP

/// A clock on which only sleeping takes time, and that takes none.
final class FakeClock: RequestClock {
    /// When the clock starts: 2026-07-01 10:00:00 UTC.
    static let start: Int64 = 1_782_900_000

    private struct State: Sendable {
        var sleeps: [Duration] = []
        var interruption: (@Sendable () async -> Void)?
    }

    private let state = Lock(State())

    var uptime: Duration { sleeps.reduce(.zero, +) }
    var unixTime: Int64 { Self.start + uptime.components.seconds }

    /// How long was slept each time.
    var sleeps: [Duration] { state.withLock { $0.sleeps } }

    func sleep(for duration: Duration) async throws(CancellationError) {
        guard !Task.isCancelled else { throw CancellationError() }
        let interruption = state.withLock { state in
            defer { state.interruption = nil }
            return state.interruption
        }
        await interruption?()
        advance(by: duration)
    }

    func advance(by duration: Duration) {
        state.withLock { $0.sleeps.append(duration) }
    }

    /// Lets something happen while the next sleeper sleeps.
    func duringNextSleep(_ work: @escaping @Sendable () async -> Void) {
        state.withLock { $0.interruption = work }
    }
}
