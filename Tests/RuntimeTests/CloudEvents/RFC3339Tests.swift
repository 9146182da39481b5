import Testing

@testable import Runtime

@Suite struct RFC3339Tests {
    @Test(arguments: [
        "2026-07-01T10:00:00Z", "2026-07-01t10:00:00z", "2026-07-01T10:00:00.123456789Z",
        "2026-12-31T23:59:60Z",
        "2026-07-01T10:00:00+02:00", "2026-07-01T10:00:00.5-11:30",
    ])
    func `A timestamp is recognised`(text: String) {
        #expect(RFC3339.isWellFormed(text))
    }

    @Test(arguments: [
        "", "2026-07-01", "2026-07-01 10:00:00Z", "2026-07-01T10:00:00", "2026-13-01T10:00:00Z",
        "2026-00-01T10:00:00Z",
        "2026-07-32T10:00:00Z", "2026-07-01T24:00:00Z", "2026-07-01T10:60:00Z", "2026-07-01T10:00:61Z",
        "2026-07-01T10:00:00.Z", "2026-07-01T10:00:00+2:00", "2026-07-01T10:00:00+24:00",
        "2026-07-01T10:00:00Zx",
        "2026-07-01 10:00:00 UTC",
    ])
    func `What is no timestamp is refused`(text: String) {
        #expect(!RFC3339.isWellFormed(text))
    }

    @Test func `The clock of the log writes timestamps`() {
        #expect(RFC3339.isWellFormed(Timestamp.now))
    }
}
