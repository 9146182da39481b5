import Testing

@testable import GitLab

@Suite struct SystemClockTests {
    private let clock = SystemClock()

    @Test func `Time passes while the clock sleeps`() async throws {
        let start = clock.uptime

        try await clock.sleep(for: .milliseconds(1))

        #expect(clock.uptime - start >= .milliseconds(1))
        #expect(clock.unixTime > 1_700_000_000)
    }

    @Test func `A cancelled sleeper wakes at once`() async {
        let task = Task { try await clock.sleep(for: .seconds(3600)) }

        task.cancel()

        await #expect(throws: CancellationError.self) { try await task.value }
    }
}
