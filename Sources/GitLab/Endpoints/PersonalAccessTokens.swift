extension Endpoint where Response == AccessToken {
    /// Reads what GitLab knows of the token that the call is made with; works for tokens of every kind.
    ///
    /// Source: <https://docs.gitlab.com/api/personal_access_tokens/#self-inform>
    package static var currentAccessToken: Endpoint { .get("personal_access_tokens/self") }
}
