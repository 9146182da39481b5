import Testing

@testable import Conversion

@Suite struct MailDateTests {
    @Test(arguments: [
        ("Tue, 14 Nov 2023 22:19:20 +0000", 1_700_000_360, "+0000"),
        ("Tue, 14 Nov 2023 22:19:20 +0530", 1_699_980_560, "+0530"),
        ("14 Nov 2023 22:19 -0800", 1_700_029_140, "-0800"),
        ("Thu, 29 Feb 2024 23:59:60 +0000", 1_709_251_200, "+0000"),
        ("Thu, 1 Jan 1970 00:00:00 +0000", 0, "+0000"),
        ("Sun,  1 Mar 2000 00:00:00", 951_868_800, "+0000"),
    ])
    func `A date is a number of seconds and a zone`(text: String, seconds: Int64, zone: String) throws {
        let date = try #require(MailDate(text))

        #expect(date.seconds == seconds)
        #expect(date.zone == zone)
    }

    @Test(arguments: [
        "", "yesterday", "Tue, 14 Nov 2023", "Tue, 14 Foo 2023 22:19:20 +0000",
        "Tue, 32 Nov 2023 22:19:20 +0000",
        "Tue, 14 Nov 2023 24:19:20 +0000", "Tue, 14 Nov 2023 22:19:20 GMT", "Tue, 14 Nov 1969 22:19:20 +0000",
        "Tue, 14 Nov 2023 22:19:20 +00000", "Tue, 14 Nov 2023 -1:19:20 +0000",
    ])
    func `Anything else is no date`(text: String) {
        #expect(MailDate(text) == nil)
    }
}
