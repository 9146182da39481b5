package import JSON

/// What GitLab tells about an access token, never the token itself.
///
/// Source: <https://docs.gitlab.com/api/personal_access_tokens/>
package struct AccessToken: Sendable, Equatable {
    package typealias ID = Identifier<AccessToken>

    package let id: ID
    package let name: String
    /// Such as `api` and `write_repository`.
    package let scopes: [String]
    package let isActive: Bool
    /// The day, `2027-01-31`, with whose beginning in UTC the token ends; `nil` for one without an end.
    package let expiresOn: String?
    package let user: User.ID
}

extension AccessToken: JSONDecodable {
    package init(from json: JSONReader) throws(JSONError) {
        id = try json.decode("id")
        name = try json.string("name")
        scopes = try json.decode(ifPresent: "scopes") ?? []
        isActive = try json.flag("active")
        expiresOn = try json.string(ifPresent: "expires_at")
        user = try json.decode("user_id")
    }
}
