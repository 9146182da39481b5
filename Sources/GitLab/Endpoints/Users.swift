extension Endpoint where Response == User {
    /// Reads the user the token belongs to.
    ///
    /// Source: <https://docs.gitlab.com/api/users/>
    package static var currentUser: Endpoint { .get("user") }
}
