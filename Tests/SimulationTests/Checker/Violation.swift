/// A promise that was not kept.
struct Violation: Sendable, Equatable, CustomStringConvertible {
    /// The number of the invariant in the design: `I1` to `I10`.
    let invariant: String
    let sentence: String

    var description: String { "\(invariant): \(sentence)" }
}
