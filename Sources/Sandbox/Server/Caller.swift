import Cryptography

/// Who sends a request, as far as its credentials say.
struct Caller: Sendable {
    let user: World.User?
    let token: World.AccessToken?

    static let nobody = Caller(user: nil, token: nil)
}

extension Caller {
    /// Finds the token that a request shows.
    ///
    /// - Throws: ``Refusal`` 401 when it shows one that is wrong, expired or revoked.
    init(_ request: IncomingRequest, in world: World) throws {
        guard let secret = Self.secret(in: request) else {
            self = .nobody
            return
        }
        guard let token = world.token(withSecret: secret), let user = world.users[token.user]
        else { throw Refusal.unauthorized }
        if token.isRevoked {
            throw Refusal.invalidToken("Token was revoked. You have to re-authorize from the user.")
        }
        if token.isExpired(at: world.clock()) {
            throw Refusal.invalidToken(
                "Token is expired. You can either do re-authorization or token refresh."
            )
        }
        self.init(user: user, token: token)
    }

    /// The token in a header, as a password, or in the query.
    ///
    /// Source: <https://docs.gitlab.com/api/rest/authentication/>
    private static func secret(in request: IncomingRequest) -> String? {
        if let token = request.header("PRIVATE-TOKEN") { return token }
        if let value = request.header("Authorization") {
            let parts = value.split(separator: " ", maxSplits: 1).map(String.init)
            guard parts.count == 2 else { return value }
            return parts[0].lowercased() == "basic" ? password(parts[1]) : parts[1]
        }
        let parameters = request.query.split(separator: "&").map { $0.split(separator: "=", maxSplits: 1) }
        let found = parameters.first { $0.count == 2 && ["private_token", "access_token"].contains($0[0]) }
        return found?[1].formDecoded
    }

    /// The password of `user:password` in Base64; any user name will do.
    private static func password(_ encoded: String) -> String {
        let text = Base64.decode(encoded).map { String(decoding: $0, as: UTF8.self) } ?? ""
        return text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).last.map(
            String.init
        ) ?? ""
    }
}
