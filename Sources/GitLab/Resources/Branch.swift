package import JSON

/// A branch of a project.
///
/// Source: <https://docs.gitlab.com/api/branches/>
package struct Branch: Sendable, Equatable {
    package let name: String
    /// The full SHA of its newest commit.
    package let head: String
    /// The whole message of that commit.
    package let headMessage: String
    package let isProtected: Bool
    package let isDefault: Bool
    /// Whether the caller may push to it.
    package let canPush: Bool
}

extension Branch: JSONDecodable {
    package init(from json: JSONReader) throws(JSONError) {
        name = try json.string("name")
        head = try json.at("commit").string("id")
        headMessage = try json.at("commit").string(ifPresent: "message") ?? ""
        isProtected = try json.flag("protected")
        isDefault = try json.flag("default")
        canPush = try json.flag("can_push")
    }
}
