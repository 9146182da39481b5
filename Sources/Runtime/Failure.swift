/// How a function ended badly: whether sending the same event again may help.
package enum Failure: Error, Equatable {
    /// The same event may succeed later; `after` is how long to wait at least, where that is known.
    case tryAgain(String, after: Duration? = nil)
    /// The same event can never succeed.
    case impossible(String)
}

extension Failure: CustomStringConvertible {
    package var description: String {
        switch self {
        case .tryAgain(let why, _): why
        case .impossible(let why): why
        }
    }
}
