/// Where a worker ends.
struct Cut: Sendable, CustomStringConvertible {
    /// Counted from 0.
    let step: Int
    /// `.endBefore` or `.endAfter`.
    let fault: Fault

    /// Both ways to end at each of so many steps.
    static func all(of steps: Int) -> [Cut] {
        (0..<steps).flatMap { step in Fault.cuts.map { Cut(step: step, fault: $0) } }
    }

    var description: String { "\(fault) step \(step + 1)" }
}
