package import JSON

/// A commit as the API shows it.
///
/// Source: <https://docs.gitlab.com/api/commits/>
package struct RepositoryCommit: Sendable, Equatable {
    /// The full SHA.
    package let id: String
    /// With its trailers.
    package let message: String
}

extension RepositoryCommit: JSONDecodable {
    package init(from json: JSONReader) throws(JSONError) {
        id = try json.string("id")
        message = try json.string("message")
    }
}
