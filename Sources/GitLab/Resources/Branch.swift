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
    /// Whether that commit was made again from another, as by a rebase: its author and its committer, or their dates, differ.
    package let isHeadRemade: Bool
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
        isHeadRemade = try json.at("commit").isRemade
        isProtected = try json.flag("protected")
        isDefault = try json.flag("default")
        canPush = try json.flag("can_push")
    }
}

extension JSONReader {
    fileprivate var isRemade: Bool {
        get throws(JSONError) {
            let author = [try string(ifPresent: "author_email"), try string(ifPresent: "authored_date")]
            let committer = [
                try string(ifPresent: "committer_email"), try string(ifPresent: "committed_date"),
            ]
            return author != committer
        }
    }
}
