import Testing

@testable import Sandbox

@Suite struct TimestampTests {
    @Test(arguments: [
        (0, "1970-01-01T00:00:00.000Z"), (951_782_400_250, "2000-02-29T00:00:00.250Z"),
        (1_709_164_800_000, "2024-02-29T00:00:00.000Z"), (-1, "1969-12-31T23:59:59.999Z"),
        (4_107_542_399_000, "2100-02-28T23:59:59.000Z"), (4_107_542_400_000, "2100-03-01T00:00:00.000Z"),
    ])
    func `A moment is written and read by the Gregorian calendar`(milliseconds: Int64, text: String) {
        #expect(Timestamp(milliseconds: milliseconds).iso8601 == text)
        #expect(Timestamp(iso8601: text)?.milliseconds == milliseconds)
    }

    @Test(arguments: [
        ("2026-07-01", 1_782_864_000_000), ("2026-07-01T10:00:00Z", 1_782_900_000_000),
        ("2026-07-01T12:00:00.5+02:00", 1_782_900_000_500), ("2026-07-01 10:00", 1_782_900_000_000),
    ])
    func `A filter takes moments in several forms`(text: String, milliseconds: Int64) {
        #expect(Timestamp(iso8601: text)?.milliseconds == milliseconds)
    }

    @Test(arguments: ["", "yesterday", "2026-13-01", "2026-07-01T10:00:00 and more"])
    func `What is no moment is not read as one`(text: String) {
        #expect(Timestamp(iso8601: text) == nil)
    }

    @Test func `Webhooks and headers write moments in their own forms`() {
        let moment = Timestamp(seconds: 1_782_900_000)

        #expect(moment.hookText == "2026-07-01 10:00:00 UTC")
        #expect(GitDate(seconds: 1_782_900_000, zone: "+0200").restText == "2026-07-01T12:00:00.000+02:00")
    }
}
