package import JSON

/// A comment on a merge request, by a person or by GitLab itself.
///
/// Source: <https://docs.gitlab.com/api/notes/>
package struct Note: Sendable, Equatable {
    package typealias ID = Identifier<Note>

    package let id: ID
    /// Markdown, as it was sent.
    package let body: String
    package let author: User
    /// Whether GitLab wrote it, about something that happened.
    package let isSystem: Bool
    /// Whether only members with a role may read it.
    package let isInternal: Bool
    /// ISO 8601.
    package let createdAt: String
    package let updatedAt: String
}

extension Note: JSONDecodable {
    package init(from json: JSONReader) throws(JSONError) {
        id = try json.decode("id")
        body = try json.string("body")
        author = try json.decode("author")
        isSystem = try json.flag("system")
        isInternal = try json.flag("internal", "confidential")
        createdAt = try json.string("created_at")
        updatedAt = try json.string("updated_at")
    }
}
