/// A moment and the zone of the person who was at the keyboard.
package struct GitDate: Sendable, Equatable {
    /// Seconds since 1970.
    package let seconds: Int64
    /// As git writes it: `+0200`.
    package let zone: String

    package init(seconds: Int64, zone: String = "+0000") {
        self.seconds = seconds
        self.zone = zone
    }

    /// Reads git's raw form: `1700000360 +0000`.
    init?(raw: some StringProtocol) {
        let parts = raw.split(separator: " ")
        guard parts.count == 2, let seconds = Int64(parts[0]) else { return nil }
        self.init(seconds: seconds, zone: String(parts[1]))
    }
}

extension GitDate {
    /// As the REST API writes the dates of commits: `2026-07-01T12:00:00.000+02:00`.
    var restText: String { text(fraction: ".000") }

    /// As webhooks write the dates of commits: `2026-07-01T12:00:00+02:00`.
    var hookText: String { text(fraction: "") }

    /// As `git fast-import` takes it: `1700000360 +0000`.
    var raw: String { "\(seconds) \(zone)" }

    /// As git's environment takes it, in the form that holds for every moment: `@1700000360 +0000`.
    var variable: String { "@\(raw)" }

    private func text(fraction: String) -> String {
        let fields = CalendarFields(seconds: seconds + Timestamp.offset(zone))
        return "\(fields.date)T\(fields.time)\(fraction)\(zone.prefix(3)):\(zone.suffix(2))"
    }
}
