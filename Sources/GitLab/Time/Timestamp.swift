import Glibc

/// A moment to the second, from any of the forms in which GitLab writes one.
package struct Timestamp: Hashable, Comparable, Sendable {
    /// Seconds since 1970.
    package let unixTime: Int64

    package init(unixTime: Int64) {
        self.unixTime = unixTime
    }

    /// Reads `2026-07-01T10:00:05.123+02:00` (REST) and `2026-07-01 10:00:05 UTC` (webhooks).
    package init?(_ text: String) {
        let form = /(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d):(\d\d)(?:\.\d+)? ?(UTC|Z|[+-]\d\d:?\d\d)/
        guard let parts = text.wholeMatch(of: form)?.output, let offset = offset(of: parts.7),
            let time = CivilTime(
                (parts.1, parts.2, parts.3),
                (parts.4, parts.5, parts.6)
            )
        else { return nil }
        unixTime = time.unixTime - offset
    }

    /// The moment so much earlier, to the second.
    package static func - (moment: Timestamp, duration: Duration) -> Timestamp {
        Timestamp(unixTime: moment.unixTime - duration.components.seconds)
    }

    package static func < (one: Timestamp, other: Timestamp) -> Bool { one.unixTime < other.unixTime }
}

extension Timestamp: CustomStringConvertible {
    /// As GitLab takes it: `2026-07-01T08:00:05Z`.
    package var description: String {
        var (seconds, parts) = (time_t(unixTime), tm())
        gmtime_r(&seconds, &parts)
        let date = [parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday].map(twoDigits)
        let time = [parts.tm_hour, parts.tm_min, parts.tm_sec].map(twoDigits)
        return "\(date.joined(separator: "-"))T\(time.joined(separator: ":"))Z"
    }
}

private func twoDigits(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }

/// Seconds east of Greenwich: `+02:00`, `-0400`, `UTC`, `Z`.
private func offset(of zone: Substring) -> Int64? {
    guard let sign = zone.first, sign == "+" || sign == "-" else { return 0 }
    let digits = zone.filter(\.isNumber)
    guard let hours = Int64(digits.prefix(2)), let minutes = Int64(digits.suffix(2)), minutes < 60 else {
        return nil
    }
    return (sign == "-" ? -1 : 1) * (hours * 3600 + minutes * 60)
}
