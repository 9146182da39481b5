import JSON

/// Source: <https://docs.gitlab.com/api/users/>
extension World {
    /// The short form, as in authors and members.
    func basic(_ id: User.ID?) -> JSONValue {
        id.flatMap { users[$0] }.map { basic($0).json } ?? .null
    }

    func basic(_ user: User) -> JSONObject {
        [
            "id": user.id.json,
            "username": user.username.json,
            "public_email": "",
            "name": user.name.json,
            "state": "active",
            "locked": false,
            "avatar_url": nil,
            "web_url": webURL(of: user).json,
        ]
    }

    /// What everybody may see of an account.
    func profile(_ user: User) -> JSONObject {
        var profile = basic(user)
        profile["created_at"] = user.createdAt.json
        profile["bot"] = user.isBot.json
        for key in ["bio", "location", "organization", "job_title", "website_url", "linkedin", "pronouns"] {
            profile[key] = ""
        }
        profile["followers"] = 0
        profile["following"] = 0
        profile["work_information"] = .null
        return profile
    }

    /// What an account's owner sees of it.
    func account(_ user: User) -> JSONObject {
        var account = profile(user)
        account["email"] = user.email.json
        account["commit_email"] = user.email.json
        account["namespace_id"] = user.namespace.json
        account["confirmed_at"] = user.createdAt.json
        account["last_activity_on"] = String(user.createdAt.iso8601.prefix(10)).json
        account["can_create_group"] = true
        account["can_create_project"] = true
        account["two_factor_enabled"] = false
        account["external"] = false
        account["private_profile"] = false
        account["projects_limit"] = 100_000
        account["identities"] = []
        account["scim_identities"] = []
        if user.isAdministrator { account["is_admin"] = true }
        return account
    }

    func member(_ user: User, role: Role) -> JSONObject {
        var member = basic(user)
        member["access_level"] = role.rawValue.json
        member["created_at"] = user.createdAt.json
        member["expires_at"] = .null
        member["membership_state"] = "active"
        return member
    }

    /// A token, without its secret.
    ///
    /// Source: <https://docs.gitlab.com/api/personal_access_tokens/>
    func shape(_ token: AccessToken) -> JSONObject {
        [
            "id": token.id.json,
            "name": token.name.json,
            "description": nil,
            "revoked": token.isRevoked.json,
            "created_at": token.createdAt.json,
            "scopes": token.scopes.map(\.rawValue).sorted().json,
            "user_id": token.user.json,
            "last_used_at": token.lastUsedAt.json,
            "active": (!token.isRevoked && !token.isExpired(at: clock())).json,
            "expires_at": token.expiresOn.json,
        ]
    }
}
