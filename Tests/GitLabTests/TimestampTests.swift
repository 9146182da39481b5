import Testing

@testable import GitLab

@Suite struct TimestampTests {
    @Test(arguments: [
        ("2026-07-01 10:00:00 UTC", 1_782_900_000),
        ("2026-07-01T10:00:00Z", 1_782_900_000),
        ("2026-07-01T10:00:00.999Z", 1_782_900_000),
        ("2026-07-01T12:00:00.123+02:00", 1_782_900_000),
        ("2026-07-01 06:00:00 -0400", 1_782_900_000),
        ("1970-01-01T00:00:00Z", 0),
        ("1969-12-31T23:59:59Z", -1),
        ("2024-02-29T00:00:00Z", 1_709_164_800),
        ("2000-03-01T00:00:00Z", 951_868_800),
        ("0001-01-01T00:00:00Z", -62_135_596_800),
    ])
    func `Every form that GitLab writes is read`(text: String, unixTime: Int64) {
        #expect(Timestamp(text)?.unixTime == unixTime)
    }

    @Test func `A moment is written as GitLab takes it`() {
        #expect("\(Timestamp(unixTime: 1_782_900_005))" == "2026-07-01T10:00:05Z")
        #expect("\(Timestamp(unixTime: 1_782_900_005) - .seconds(86_400))" == "2026-06-30T10:00:05Z")
    }

    @Test(arguments: [
        "", "yesterday", "2026-07-01", "2026-13-01T00:00:00Z", "2026-07-32T00:00:00Z", "2026-07-01T24:00:00Z",
        "2026-07-01T10:60:00Z", "2026-07-01T10:00:00", "2026-07-01T10:00:00+02:99", "2026-07-01T10:00:00Z ",
        "٢٠٢٦-07-01T10:00:00Z",
    ])
    func `What is no moment is none`(text: String) {
        #expect(Timestamp(text) == nil)
    }

    @Test func `Moments are in order`() throws {
        let earlier = try #require(Timestamp("2026-07-01T12:00:00+02:00"))
        let later = try #require(Timestamp("2026-07-01 10:00:01 UTC"))

        #expect(earlier < later)
    }
}
