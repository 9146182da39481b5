extension World {
    /// A secret that stands for a user, within its scopes.
    ///
    /// Source: <https://docs.gitlab.com/user/profile/personal_access_tokens/#personal-access-token-scopes>
    package struct AccessToken: Sendable {
        package typealias ID = Identifier<AccessToken>

        package enum Scope: String, Sendable, CaseIterable {
            case api
            case readAPI = "read_api"
            case readUser = "read_user"
            case readRepository = "read_repository"
            case writeRepository = "write_repository"
        }

        package let id: ID
        package let user: User.ID
        package var name: String
        package var secret: String
        package var scopes: Set<Scope>
        package var isRevoked = false
        /// The day on which it stops working at midnight UTC: `2027-06-30`.
        package var expiresOn: String
        package let createdAt: Timestamp
        package var lastUsedAt: Timestamp?
    }

    func token(withSecret secret: String) -> AccessToken? {
        tokens.values.first { $0.secret == secret }
    }

    @discardableResult
    mutating func addToken(
        _ secret: String,
        of user: User.ID,
        name: String,
        scopes: Set<AccessToken.Scope>
    ) -> AccessToken {
        let createdAt = now()
        let token = AccessToken(
            id: number(.token),
            user: user,
            name: name,
            secret: secret,
            scopes: scopes,
            expiresOn: String(createdAt.advanced(by: .seconds(365 * 86400)).iso8601.prefix(10)),
            createdAt: createdAt
        )
        tokens[token.id] = token
        return token
    }
}

extension World.AccessToken {
    func isExpired(at moment: Timestamp) -> Bool {
        moment.iso8601.prefix(10) >= expiresOn
    }

    var allowsReading: Bool { !scopes.isDisjoint(with: [.api, .readAPI]) }
    var allowsWriting: Bool { scopes.contains(.api) }
    var allowsFetching: Bool {
        !scopes.isDisjoint(with: [.api, .readAPI, .readRepository, .writeRepository])
    }
    var allowsPushing: Bool { !scopes.isDisjoint(with: [.api, .writeRepository]) }
}
