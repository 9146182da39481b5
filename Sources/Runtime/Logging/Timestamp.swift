import FoundationEssentials
import Glibc

/// The time of day for logs.
enum Timestamp {
    /// Now in UTC, as RFC 3339 writes it: `2026-07-01T10:00:00.123Z`.
    static var now: String {
        // The fields of `timespec` belong to a module that cannot be imported, unless a library happens to show them.
        let milliseconds = Int(Date.now.timeIntervalSince1970 * 1000)
        var seconds = time_t(milliseconds / 1000)
        var parts = tm()
        gmtime_r(&seconds, &parts)
        let date = [Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday)].joined("-")
        let clock = [Int(parts.tm_hour), Int(parts.tm_min), Int(parts.tm_sec)].joined(":")
        return "\(date)T\(clock).\((milliseconds % 1000).padded(to: 3))Z"
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
