package import JSON

/// A person or a bot.
///
/// Source: <https://docs.gitlab.com/api/users/>
package struct User: Sendable, Hashable {
    package typealias ID = Identifier<User>

    package let id: ID
    /// Without the `@`.
    package let username: String
    package let name: String

    package init(id: ID, username: String, name: String) {
        self.id = id
        self.username = username
        self.name = name
    }
}

extension User: JSONDecodable {
    package init(from json: JSONReader) throws(JSONError) {
        id = try json.decode("id")
        username = try json.string("username")
        name = try json.string("name")
    }
}
