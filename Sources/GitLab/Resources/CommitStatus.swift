package import JSON

/// The result of something outside of GitLab's CI for a commit, or of a job of it.
///
/// Source: <https://docs.gitlab.com/api/commits/>
package struct CommitStatus: Sendable, Equatable {
    package typealias ID = Identifier<CommitStatus>

    package let id: ID
    /// With ref and author, what a later status replaces this one by.
    package let name: String
    package let state: State
    package let ref: String?
    package let targetURL: String?
    package let description: String?
    /// `nil` when its author was deleted.
    package let author: User?
}

extension CommitStatus: JSONDecodable {
    package init(from json: JSONReader) throws(JSONError) {
        id = try json.decode("id")
        name = try json.string("name")
        state = try json.decode("status")
        ref = try json.string(ifPresent: "ref")
        targetURL = try json.string(ifPresent: "target_url")
        description = try json.string(ifPresent: "description")
        author = try json.decode(ifPresent: "author")
    }
}
