extension Endpoint where Response == User {
    /// Reads the user the token belongs to.
    ///
    /// Source: <https://docs.gitlab.com/api/users/#retrieve-the-current-user>
    package static var currentUser: Endpoint { .get("user") }
}
