package import JSON

/// A branch was made, moved or deleted.
///
/// GitLab lists some of the commits; they are not read, since the list is cut at twenty.
///
/// Source: <https://docs.gitlab.com/user/project/integrations/webhook_events/#push-events>
package struct PushEvent: Sendable, Equatable {
    package let project: EventProject
    /// Who pushed.
    package let user: EventUser
    /// The full name: `refs/heads/c10s`.
    package let ref: String
    /// The full SHA the branch was at; `nil` when the push made it.
    package let before: String?
    /// The full SHA the branch is at; `nil` when the push deleted it.
    package let after: String?

    /// The name without `refs/heads/`; `nil` when something else was pushed.
    package var branch: String? {
        ref.hasPrefix("refs/heads/") ? String(ref.dropFirst("refs/heads/".count)) : nil
    }
}

extension PushEvent: JSONDecodable {
    package init(from json: JSONReader) throws(JSONError) {
        project = try EventProject(ofEvent: json)
        user = EventUser(
            id: try json.id(ifPresent: "user_id"),
            username: try json.text(ifPresent: "user_username")
        )
        ref = try json.string("ref")
        before = try json.commit("before")
        after = try json.commit("after")
    }
}

extension JSONReader {
    /// A full SHA; `nil` for the one of zeros, of whichever length.
    fileprivate func commit(_ key: String) throws(JSONError) -> String? {
        let commit = try string(key)
        return commit.allSatisfy { $0 == "0" } ? nil : commit
    }
}
