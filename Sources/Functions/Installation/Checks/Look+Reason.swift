extension Look {
    /// Why nothing was seen, behind a colon.
    var reason: String {
        switch self {
        case .seen: "it was seen"
        case .absent: "GitLab shows nothing (404)"
        case .forbidden: "GitLab does not allow it (403)"
        case .failed(let error): "\(error)"
        }
    }
}
