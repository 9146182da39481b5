import HTTP
import Testing

@Suite struct HTTPDateTests {
    @Test(arguments: [
        (0, "Thu, 01 Jan 1970 00:00:00 GMT"),
        (1_782_900_000, "Wed, 01 Jul 2026 10:00:00 GMT"),
        (951_826_209, "Tue, 29 Feb 2000 12:10:09 GMT"),
    ])
    func `A date of HTTP is written and read to the second`(unixTime: Int64, text: String) {
        #expect("\(HTTPDate(unixTime: unixTime))" == text)
        #expect(HTTPDate(text)?.unixTime == unixTime)
    }

    @Test(arguments: [
        "", "Wed, 01 July 2026 10:00:00 GMT", "Wed, 01 Foo 2026 10:00:00 GMT",
        "Thu, 01 Jul 2026 10:00:00 GMT",
        "Wed, 01 Jul 2026 10:00:00 CET", "Wed, 1 Jul 2026 10:00:00 GMT", "Mon, 30 Feb 2026 10:00:00 GMT",
        "Wed, 01 Jul 2026 10:00:00 GMT and more",
    ])
    func `What is no date of HTTP is none`(text: String) {
        #expect(HTTPDate(text) == nil)
    }
}
