/// One request as metrics count it.
package struct RequestReport: Sendable, Equatable {
    package let method: String
    /// The path without its values: `projects/:project/merge_requests/:id`.
    package let route: String
    /// `nil` when no answer came back.
    package let status: Int?
    package let duration: Duration

    package init(method: String, route: String, status: Int?, duration: Duration) {
        self.method = method
        self.route = route
        self.status = status
        self.duration = duration
    }
}
