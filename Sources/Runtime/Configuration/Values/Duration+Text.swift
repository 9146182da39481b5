extension Duration {
    /// Reads `500ms`, `120s`, `5m` or `1h`; `nil` for anything else, for zero and for more than a day.
    init?(text: String) {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard let count = Int(digits), let unit = Duration.units[String(text.dropFirst(digits.count))] else {
            return nil
        }
        guard count > 0, count <= 86_400_000 else { return nil }
        let duration = unit * count
        guard duration <= .seconds(86_400) else { return nil }
        self = duration
    }

    private static let units: [String: Duration] = [
        "ms": .milliseconds(1), "s": .seconds(1), "m": .seconds(60), "h": .seconds(3600),
    ]

    /// The whole seconds, rounded up, as `Retry-After` counts.
    var wholeSeconds: Int64 { components.seconds + (components.attoseconds > 0 ? 1 : 0) }

    /// The seconds with their fraction, as metrics count.
    var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
