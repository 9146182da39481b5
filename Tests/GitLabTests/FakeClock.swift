import GitLab

@testable import HTTP

/// A clock on which only sleeping takes time, and that takes none.
final class FakeClock: RequestClock {
    /// 2026-07-01 10:00:00 UTC, when the clock starts.
    static let start: Int64 = 1_782_900_000

    private let passed = Lock<[Duration]>([])

    var uptime: Duration { sleeps.reduce(.zero, +) }
    var unixTime: Int64 { Self.start + uptime.components.seconds }

    /// How long was slept each time.
    var sleeps: [Duration] { passed.withLock { $0 } }

    func sleep(for duration: Duration) async throws(CancellationError) {
        guard !Task.isCancelled else { throw CancellationError() }
        advance(by: duration)
    }

    func advance(by duration: Duration) {
        passed.withLock { $0.append(duration) }
    }
}
