/// The date of a mail: `Tue, 14 Nov 2023 22:19:20 +0100`.
///
/// Source: <https://www.rfc-editor.org/rfc/rfc5322#section-3.3>
struct MailDate: Sendable, Equatable {
    /// Seconds since 1970, in UTC.
    let seconds: Int64
    /// Sign and four digits.
    let zone: String

    /// Reads a date; nil when it is none, or before 1970.
    init?(_ text: String) {
        var words = text.split { $0 == " " || $0 == "\t" }[...]
        if words.first?.hasSuffix(",") == true { words.removeFirst() }
        guard words.count >= 4 else { return nil }
        let parts = Array(words)
        zone = parts.count > 4 ? String(parts[4]) : "+0000"
        guard let days = Self.days(day: parts[0], month: parts[1], year: parts[2]),
            let time = Self.secondsOfDay(parts[3]), let offset = Self.offset(zone)
        else { return nil }
        seconds = days * 86_400 + time - offset
        guard seconds >= 0 else { return nil }
    }

    /// Counts days from 1970 in the Gregorian calendar, with years that begin in March.
    ///
    /// Source: <https://howardhinnant.github.io/date_algorithms.html#days_from_civil>
    private static func days(day: Substring, month: Substring, year: Substring) -> Int64? {
        guard let day = Int64(day), (1...31).contains(day), let year = Int64(year),
            (1970...9999).contains(year),
            let month = months.firstIndex(of: month.lowercased())
        else { return nil }
        let marchYear = month < 2 ? year - 1 : year
        let dayOfYear = (153 * Int64((month + 10) % 12) + 2) / 5 + day - 1
        return 365 * marchYear + marchYear / 4 - marchYear / 100 + marchYear / 400 + dayOfYear - 719_468
    }

    /// Reads `22:19:20` or `22:19`.
    private static func secondsOfDay(_ text: Substring) -> Int64? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int64($0) ?? -1 }
        let limits: [Int64] = [23, 59, 60]
        guard (2...3).contains(parts.count), zip(parts, limits).allSatisfy({ (0...$1).contains($0) }) else {
            return nil
        }
        return parts.reduce(0) { $0 * 60 + $1 } * (parts.count == 2 ? 60 : 1)
    }

    private static func offset(_ zone: String) -> Int64? {
        let digits = zone.utf8.dropFirst()
        guard let sign = zone.first, sign == "+" || sign == "-", digits.count == 4,
            digits.allSatisfy(LineScanner.isDigit), let number = Int64(zone.dropFirst())
        else { return nil }
        return (number / 100 * 60 + number % 100) * (sign == "-" ? -60 : 60)
    }

    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
}
