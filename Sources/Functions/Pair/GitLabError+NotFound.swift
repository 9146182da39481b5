import GitLab

extension GitLabError {
    /// Whether GitLab has no such thing, or does not show it to us.
    var isNotFound: Bool {
        if case .refused(_, status: 404, _, _) = self { true } else { false }
    }
}
