package import JSON

/// The rule that one merge request can be merged only after another one; GitLab's `block`.
///
/// Source: <https://docs.gitlab.com/user/project/merge_requests/dependencies/>
package struct MergeRequestDependency: Sendable, Equatable {
    package typealias ID = Identifier<MergeRequestDependency>

    package let id: ID
    /// What has to be merged first; `nil` when the caller may not see it.
    package let blocker: MergeRequest?
    /// What waits for it, as it is at the time of the answer.
    package let blocked: MergeRequest?
}

extension MergeRequestDependency: JSONDecodable {
    package init(from json: JSONReader) throws(JSONError) {
        id = try json.decode("id")
        blocker = try json.decode(ifPresent: "blocking_merge_request")
        blocked = try json.decode(ifPresent: "blocked_merge_request")
    }
}
