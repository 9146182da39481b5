import Glibc

/// The time as the request policy sees it: a seam, so that tests need not wait.
package protocol RequestClock: Sendable {
    /// Time since a fixed moment; it never goes back.
    var uptime: Duration { get }
    /// Seconds since 1970, for dates in answers.
    var unixTime: Int64 { get }
    /// Waits.
    ///
    /// - Throws: `CancellationError` when the task is cancelled meanwhile.
    func sleep(for duration: Duration) async throws(CancellationError)
}

/// The machine's own time.
package struct SystemClock: RequestClock {
    private static let start = ContinuousClock.now

    package init() {}

    package var uptime: Duration { Self.start.duration(to: .now) }
    package var unixTime: Int64 { Int64(time(nil)) }

    package func sleep(for duration: Duration) async throws(CancellationError) {
        do { try await Task.sleep(for: duration) } catch { throw CancellationError() }
    }
}
