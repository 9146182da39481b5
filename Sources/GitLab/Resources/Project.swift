package import JSON

/// A project: one git repository and what GitLab keeps around it.
///
/// Source: <https://docs.gitlab.com/api/projects/>
package struct Project: Sendable, Equatable {
    package typealias ID = Identifier<Project>

    package let id: ID
    /// With all its groups: `redhat/centos-stream/src/bash`.
    package let path: String
    /// `nil` while the repository is empty.
    package let defaultBranch: String?
    /// Where git clones from over HTTP.
    package let cloneURL: String
    package let webURL: String
    package let isArchived: Bool
    /// `nil` when the project is no fork, or the fork's origin cannot be seen.
    package let forkedFrom: ID?
    /// What the caller may do here; `nil` when GitLab does not say.
    package let accessLevel: AccessLevel?
    /// Whether the caller may open merge requests into it; `nil` when GitLab does not say.
    package let takesMergeRequests: Bool?
    /// Whether merging squashes commits; `nil` when GitLab does not say.
    package let squash: SquashOption?
}

extension Project: JSONDecodable {
    package init(from json: JSONReader) throws(JSONError) {
        id = try json.decode("id")
        path = try json.string("path_with_namespace")
        defaultBranch = try json.string(ifPresent: "default_branch")
        cloneURL = try json.string("http_url_to_repo")
        webURL = try json.string("web_url")
        isArchived = try json.flag("archived")
        forkedFrom = try json.at(ifPresent: "forked_from_project")?.decode("id")
        accessLevel = try json.at(ifPresent: "permissions")?.highestAccess()
        takesMergeRequests = try json.bool(ifPresent: "can_create_merge_request_in")
        squash = try json.decode(ifPresent: "squash_option")
    }
}

extension JSONReader {
    /// The higher of the access levels that the project and its group give.
    fileprivate func highestAccess() throws(JSONError) -> AccessLevel? {
        let project: AccessLevel? = try at(ifPresent: "project_access")?.decode("access_level")
        let group: AccessLevel? = try at(ifPresent: "group_access")?.decode("access_level")
        return [project, group].compactMap { $0 }.max()
    }
}
