package import JSON

/// A user with a role in a project, from the project itself or a group above it.
///
/// Source: <https://docs.gitlab.com/api/project_members/>
package struct Member: Sendable, Equatable {
    package let user: User
    package let accessLevel: AccessLevel
}

extension Member: JSONDecodable {
    package init(from json: JSONReader) throws(JSONError) {
        user = try json.decode()
        accessLevel = try json.decode("access_level")
    }
}
