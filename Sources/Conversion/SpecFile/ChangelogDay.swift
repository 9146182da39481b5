/// A day as `%changelog` has it: `Tue Nov 14 2023`.
package struct ChangelogDay: Sendable, Equatable {
    let weekday: String
    let month: String
    let day: Int
    let year: Int64

    /// The day in UTC that a moment belongs to.
    ///
    /// - Parameter seconds: since 1970-01-01 00:00 UTC.
    ///
    /// Source: <https://howardhinnant.github.io/date_algorithms.html#civil_from_days>
    package init(seconds: Int64) {
        let days = Self.quotient(seconds, 86_400)
        let shifted = days + 719_468
        let era = Self.quotient(shifted, 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = (marchMonth + 2) % 12
        weekday = Self.weekdays[Int(days + 4 - 7 * Self.quotient(days + 4, 7))]
        self.month = Self.months[Int(month)]
        day = Int(dayOfYear - (153 * marchMonth + 2) / 5 + 1)
        year = yearOfEra + era * 400 + (month < 2 ? 1 : 0)
    }

    private static func quotient(_ dividend: Int64, _ divisor: Int64) -> Int64 {
        dividend / divisor - (dividend % divisor < 0 ? 1 : 0)
    }

    private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}
