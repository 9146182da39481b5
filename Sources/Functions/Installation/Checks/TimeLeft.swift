/// How long something still lasts.
struct TimeLeft: Sendable, CustomStringConvertible {
    /// Whole ones.
    let days: Int64

    /// What ends sooner is worth a warning.
    static let warningDays: Int64 = 30

    /// Takes moments as seconds since 1970.
    init(until end: Int64, from now: Int64) {
        days = max(0, end - now) / 86_400
    }

    /// `in 12 days`.
    var description: String {
        switch days {
        case 0: "within a day"
        case 1: "in 1 day"
        default: "in \(days) days"
        }
    }
}
