import Glibc

/// The time of day for logs.
enum Timestamp {
    /// Now in UTC, as RFC 3339 writes it: `2026-07-01T10:00:00.123Z`.
    static var now: String {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        var seconds = time.tv_sec
        var parts = tm()
        gmtime_r(&seconds, &parts)
        let date = [Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday)].joined("-")
        let clock = [Int(parts.tm_hour), Int(parts.tm_min), Int(parts.tm_sec)].joined(":")
        return "\(date)T\(clock).\((time.tv_nsec / 1_000_000).padded(to: 3))Z"
    }
}

extension [Int] {
    fileprivate func joined(_ separator: String) -> String {
        map { $0.padded(to: 2) }.joined(separator: separator)
    }
}

extension Int {
    fileprivate func padded(to width: Int) -> String {
        let digits = String(self)
        return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
    }
}
