package import JSON

/// A moment, in whole milliseconds since 1970-01-01 00:00:00 UTC.
package struct Timestamp: Hashable, Sendable, Comparable {
    package let milliseconds: Int64

    package init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    package init(seconds: Int64) {
        self.init(milliseconds: seconds * 1000)
    }

    package var seconds: Int64 { milliseconds.flooredQuotient(by: 1000) }

    package static func < (left: Timestamp, right: Timestamp) -> Bool {
        left.milliseconds < right.milliseconds
    }

    package func advanced(by duration: Duration) -> Timestamp {
        let (seconds, attoseconds) = duration.components
        return Timestamp(milliseconds: milliseconds + seconds * 1000 + attoseconds / 1_000_000_000_000_000)
    }
}

extension Timestamp {
    /// As the REST API writes moments: `2026-07-01T10:00:00.250Z`.
    package var iso8601: String {
        let fields = CalendarFields(seconds: seconds)
        let fraction = String(milliseconds - seconds * 1000).leftPadded(to: 3)
        return "\(fields.date)T\(fields.time).\(fraction)Z"
    }

    /// As most fields of webhooks write moments: `2026-07-01 10:00:00 UTC`.
    package var hookText: String {
        let fields = CalendarFields(seconds: seconds)
        return "\(fields.date) \(fields.time) UTC"
    }

}

extension Timestamp: JSONEncodable {
    package var json: JSONValue { iso8601.json }
}

extension Int64 {
    /// Division that rounds towards minus infinity, so that moments before 1970 keep their order.
    func flooredQuotient(by divisor: Int64) -> Int64 {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }
}
