/// A date and time of day of the Gregorian calendar in UTC.
struct CivilTime {
    private let year: Int64
    private let month: Int64
    private let day: Int64
    private let secondOfDay: Int64

    /// Takes year, month, day and hour, minute, second in digits; `nil` when one is out of its range.
    init?(_ date: (Substring, Substring, Substring), _ time: (Substring, Substring, Substring)) {
        guard let year = Int64(date.0), let month = Int64(date.1), let day = Int64(date.2),
            let hour = Int64(time.0), let minute = Int64(time.1), let second = Int64(time.2),
            1...12 ~= month, 1...31 ~= day, 0...23 ~= hour, 0...59 ~= minute, 0...60 ~= second
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
        secondOfDay = hour * 3600 + minute * 60 + second
    }

    /// Seconds since 1970; years are counted from March here, so that a leap day is a year's last.
    ///
    /// Source: <https://howardhinnant.github.io/date_algorithms.html#days_from_civil>
    var unixTime: Int64 {
        let marchYear = month > 2 ? year : year - 1
        let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
        let yearOfEra = marchYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return (era * 146_097 + dayOfEra - 719_468) * 86_400 + secondOfDay
    }
}
