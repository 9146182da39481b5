extension Timestamp {
    /// Reads ISO 8601 as the filters of lists take it: `2026-07-01`, `2026-07-01T10:00:00Z`, `…00.250+02:00`.
    ///
    /// `nil` for any other text.
    package init?(iso8601 text: String) {
        let form =
            /(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(Z|[+-]\d\d:?\d\d)?)?/
        guard let match = text.wholeMatch(of: form)?.output,
            let year = Int64(match.1), let month = Int64(match.2), let day = Int64(match.3),
            (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        let fields = CalendarFields(
            year: year,
            month: month,
            day: day,
            hour: match.4.flatMap { Int64($0) } ?? 0,
            minute: match.5.flatMap { Int64($0) } ?? 0,
            second: match.6.flatMap { Int64($0) } ?? 0
        )
        let fraction = match.7.flatMap { Int64(($0 + "00").prefix(3)) } ?? 0
        let offset = match.8.map(Timestamp.offset) ?? 0
        self.init(milliseconds: (fields.seconds - offset) * 1000 + fraction)
    }

    /// Seconds that a zone is ahead of UTC: `+02:00`, `-0330`, `Z`.
    static func offset(_ zone: some StringProtocol) -> Int64 {
        let digits = String(zone.filter(\.isNumber))
        guard digits.count == 4, let hours = Int64(digits.prefix(2)), let minutes = Int64(digits.suffix(2))
        else { return 0 }
        return (zone.hasPrefix("-") ? -1 : 1) * (hours * 3600 + minutes * 60)
    }
}
