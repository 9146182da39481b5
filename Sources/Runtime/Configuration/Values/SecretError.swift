/// Why a secret could not be read; each case names its purpose and the place where it was looked for.
package enum SecretError: Error, Equatable {
    case missing(String, Secret.Place)
    case empty(String, Secret.Place)
    /// It holds bytes that no token has: white space within, control characters, no ASCII.
    case notText(String, Secret.Place)
    case unreadable(String, Secret.Place, reason: String)
}

extension SecretError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .missing(let purpose, .environment(let name)):
            "\(purpose) is missing: the environment variable \(name) is not set"
        case .missing(let purpose, .file(let path)):
            "\(purpose) is missing: there is no file \(path)"
        case .empty(let purpose, let place):
            "\(purpose) is empty: put it into \(place)"
        case .notText(let purpose, let place):
            "\(purpose) in \(place) is no single line of printable ASCII"
        case .unreadable(let purpose, let place, let reason):
            "\(purpose) in \(place) cannot be read: \(reason)"
        }
    }
}
