import Glibc

/// A moment to the second as HTTP writes it: `Wed, 01 Jul 2026 10:00:05 GMT`.
///
/// Source: <https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7>
package struct HTTPDate: Hashable, Sendable {
    /// Seconds since 1970.
    package let unixTime: Int64

    package init(unixTime: Int64) {
        self.unixTime = unixTime
    }

    /// Reads a date; `nil` for anything that would be written otherwise.
    package init?(_ text: String) {
        let words = text.split(separator: " ")
        guard words.count == 6, let day = Int32(words[1]), let year = Int32(words[3]), year >= 1900,
            let month = Self.months.firstIndex(where: { $0 == words[2] })
        else { return nil }
        let time = words[4].split(separator: ":").compactMap { Int32($0) }
        guard time.count == 3 else { return nil }
        var parts = tm()
        (parts.tm_mday, parts.tm_mon, parts.tm_year) = (day, Int32(month), year - 1900)
        (parts.tm_hour, parts.tm_min, parts.tm_sec) = (time[0], time[1], time[2])
        unixTime = Int64(timegm(&parts))
        guard description == text else { return nil }
    }

    /// The date of this second.
    package static var now: HTTPDate { HTTPDate(unixTime: Int64(time(nil))) }
}

extension HTTPDate: CustomStringConvertible {
    package var description: String {
        var (seconds, parts) = (time_t(unixTime), tm())
        gmtime_r(&seconds, &parts)
        let day = Self.days[Int(parts.tm_wday)]
        let month = Self.months[Int(parts.tm_mon)]
        let time = [parts.tm_hour, parts.tm_min, parts.tm_sec].map { twoDigits($0) }.joined(separator: ":")
        return "\(day), \(twoDigits(parts.tm_mday)) \(month) \(parts.tm_year + 1900) \(time) GMT"
    }

    private static let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    private func twoDigits(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
