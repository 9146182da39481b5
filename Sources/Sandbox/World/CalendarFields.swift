/// A moment split into the fields of the Gregorian calendar, in UTC.
struct CalendarFields {
    var year: Int64
    var month: Int64
    var day: Int64
    var hour: Int64 = 0
    var minute: Int64 = 0
    var second: Int64 = 0
}

extension CalendarFields {
    /// Splits seconds since 1970.
    ///
    /// Source: <https://howardhinnant.github.io/date_algorithms.html#civil_from_days>
    init(seconds: Int64) {
        let days = seconds.flooredQuotient(by: 86400)
        let shifted = days + 719_468
        let era = shifted.flooredQuotient(by: 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let rest = seconds - days * 86400
        day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
        month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        hour = rest / 3600
        minute = rest % 3600 / 60
        second = rest % 60
    }

    /// Seconds since 1970.
    ///
    /// Source: <https://howardhinnant.github.io/date_algorithms.html#days_from_civil>
    var seconds: Int64 {
        let marchYear = month <= 2 ? year - 1 : year
        let era = marchYear.flooredQuotient(by: 400)
        let yearOfEra = marchYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return (era * 146_097 + dayOfEra - 719_468) * 86400 + hour * 3600 + minute * 60 + second
    }

    var date: String { "\(String(year).leftPadded(to: 4))-\(month.padded)-\(day.padded)" }

    var time: String { "\(hour.padded):\(minute.padded):\(second.padded)" }
}

extension Int64 {
    /// Two digits, as in months, days and times.
    var padded: String { String(self).leftPadded(to: 2) }
}

extension String {
    /// Zeros in front, up to a width.
    func leftPadded(to width: Int) -> String {
        String(repeating: "0", count: max(0, width - count)) + self
    }
}
