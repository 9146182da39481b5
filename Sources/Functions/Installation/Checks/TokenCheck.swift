import GitLab
import Runtime

/// Whether the token of an identity works, may do enough, and for how long.
struct TokenCheck: Sendable {
    let identity: Identity.Name
    let user: Look<User>
    let token: Look<AccessToken>
    /// Seconds since 1970.
    let now: Int64

    var findings: [Finding] {
        switch (user, token) {
        case (.seen(let user), .seen(let token)): judge(token, of: user)
        case (.failed(.unauthorized), _), (_, .failed(.unauthorized)):
            [problem("GitLab does not accept the token of \(identity): it is wrong, expired or revoked")]
        case (.failed(let error), _), (_, .failed(let error)):
            [.unknown("the token of \(identity) could not be looked at: \(error)", remedy: "try again later")]
        case (.forbidden, _), (.absent, _):
            [problem("the token of \(identity) lacks the scope \(Self.scope)")]
        case (.seen(let user), .forbidden): [tooNarrow(for: user)]
        case (.seen(let user), .absent): [untold(of: user)]
        }
    }

    private func judge(_ token: AccessToken, of user: User) -> [Finding] {
        guard token.isActive else {
            return [problem("the token of \(identity), \(user.username), is not active")]
        }
        let worse = (token.scopes.contains(Self.scope) ? [] : [tooNarrow(for: user)]) + ending(token)
        guard worse.isEmpty else { return worse }
        let end = token.expiresOn.map { "ends on \($0)" } ?? "has no end"
        return [.fine("\(identity) is \(user.username); its token has the scope \(Self.scope) and \(end)")]
    }

    private func ending(_ token: AccessToken) -> [Finding] {
        guard let day = token.expiresOn, let end = Timestamp("\(day)T00:00:00Z")?.unixTime else { return [] }
        let left = TimeLeft(until: end, from: now)
        guard left.days < TimeLeft.warningDays else { return [] }
        return [.warning("the token of \(identity) ends \(left), on \(day)", remedy: Self.renewal)]
    }

    private func tooNarrow(for user: User) -> Finding {
        problem("the token of \(identity), \(user.username), lacks the scope \(Self.scope)")
    }

    private func untold(of user: User) -> Finding {
        .unknown(
            "GitLab does not tell what the token of \(identity), \(user.username), may do and when it ends",
            remedy: "see at the account's Access tokens that it has the scope \(Self.scope), and note its end"
        )
    }

    private func problem(_ sentence: String) -> Finding { .problem(sentence, remedy: Self.renewal) }

    private static let scope = "api"
    private static let renewal =
        "make a new one with the scope \(scope), and put it in the old one's place; it counts at once"
}
