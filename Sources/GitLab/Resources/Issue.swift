package import JSON

/// An issue: something a project is asked to see to.
///
/// Source: <https://docs.gitlab.com/api/issues/>
package struct Issue: Sendable, Equatable {
    /// The number that is unique across the forge.
    package typealias ID = Identifier<Issue>
    /// GitLab's `iid`: counts the issues of one project, and is written `#12`.
    package typealias Number = Identifier<CountedInProject>
    /// Keeps `Number` and `ID` apart.
    package enum CountedInProject {}

    package let id: ID
    package let number: Number
    package let state: State
    package let title: String
    /// Markdown; empty when there is none.
    package let description: String
    package let author: User
    /// `nil` unless closed.
    package let closedBy: User?
    package let webURL: String
}

extension Issue {
    /// Whether there is still something to do.
    package enum State: Word {
        case opened
        case closed
        case other(String)

        package static let known: [State] = [.opened, .closed]

        package var word: String {
            switch self {
            case .opened: "opened"
            case .closed: "closed"
            case .other(let word): word
            }
        }
    }
}

extension Issue: JSONDecodable {
    package init(from json: JSONReader) throws(JSONError) {
        id = try json.decode("id")
        number = try json.decode("iid")
        state = try json.decode("state")
        title = try json.string("title")
        description = try json.string(ifPresent: "description") ?? ""
        author = try json.decode("author")
        closedBy = try json.decode(ifPresent: "closed_by")
        webURL = try json.string("web_url")
    }
}
