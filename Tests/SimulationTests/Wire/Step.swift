import HTTP

/// One thing a worker does to the world: a call of the REST API, or a conversation of git.
enum Step: Sendable, Equatable {
    /// The path begins behind `/api/v4/`.
    case call(HTTPMethod, String)
    /// What git does, in words.
    case git(String)
}

extension Step: CustomStringConvertible {
    var description: String {
        switch self {
        case .call(let method, let path): "\(method.rawValue) \(path)"
        case .git(let what): "git \(what)"
        }
    }
}
