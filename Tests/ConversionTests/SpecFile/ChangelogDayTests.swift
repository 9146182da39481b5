import Testing

@testable import Conversion

@Suite struct ChangelogDayTests {
    @Test(arguments: [
        (0, "Thu Jan 01 1970"), (-1, "Wed Dec 31 1969"), (951_782_399, "Mon Feb 28 2000"),
        (951_782_400, "Tue Feb 29 2000"), (951_868_800, "Wed Mar 01 2000"),
        (1_700_000_000, "Tue Nov 14 2023"),
        (4_107_542_400, "Mon Mar 01 2100"), (-2_203_891_200, "Thu Mar 01 1900"),
        (253_402_300_799, "Fri Dec 31 9999"),
    ])
    func `A moment belongs to its day in UTC`(_ seconds: Int64, _ day: String) {
        #expect(ChangelogDay(seconds: seconds).text(like: []) == day)
    }

    @Test(arguments: [Int64.min, Int64.max])
    func `A moment outside of all calendars has a day, too`(_ seconds: Int64) {
        #expect(!ChangelogDay(seconds: seconds).text(like: []).isEmpty)
    }
}
