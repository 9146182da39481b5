/// One request as metrics count it.
package struct RequestReport: Sendable, Equatable {
    package let method: String
    /// The path without its values: `projects/:project/merge_requests/:id`.
    package let route: String
    /// `nil` when no answer came back.
    package let status: Int?
    package let duration: Duration
    /// How many requests GitLab still allows in its present period; `nil` where it does not say.
    package let remaining: Int?

    package init(method: String, route: String, status: Int?, duration: Duration, remaining: Int? = nil) {
        self.method = method
        self.route = route
        self.status = status
        self.duration = duration
        self.remaining = remaining
    }
}
