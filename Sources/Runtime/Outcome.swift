package import JSON

/// How a function ended well.
package enum Outcome: Sendable, Equatable {
    /// It wrote something: what, in a few words.
    case done(String)
    /// There was nothing to write: why.
    case ignored(String)
    /// A dry run: what it would have written, in a few words and as a plan.
    case planned(String, JSONValue)
}

extension Outcome: CustomStringConvertible {
    package var description: String {
        switch self {
        case .done(let what): what
        case .ignored(let why): "nothing to do: \(why)"
        case .planned(let what, _): "would do: \(what)"
        }
    }
}
