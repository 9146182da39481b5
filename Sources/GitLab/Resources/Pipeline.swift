package import JSON

/// One run of a project's CI for a commit.
///
/// Source: <https://docs.gitlab.com/api/pipelines/>
package struct Pipeline: Sendable, Equatable {
    package typealias ID = Identifier<Pipeline>

    package let id: ID
    /// Where it runs: for a fork's merge request the fork or the target project.
    package let project: Project.ID
    /// A branch, or `refs/merge-requests/12/head` for a merge request's pipeline.
    package let ref: String
    /// The full SHA of the commit; of a temporary merge commit for a merged-results pipeline.
    package let commit: String
    package let status: PipelineStatus
    /// Why it was made: `push`, `merge_request_event`, `external`; `nil` when GitLab does not say.
    package let source: String?
    package let webURL: String
    /// ISO 8601; `nil` where GitLab shows little of the pipeline.
    package let createdAt: String?
    /// `nil` in lists, and until it has finished.
    package let finishedAt: Timestamp?
    /// Seconds, without those in the queue; `nil` in lists, and until it has finished.
    package let duration: Int?
}

extension Pipeline: JSONDecodable {
    package init(from json: JSONReader) throws(JSONError) {
        id = try json.decode("id")
        project = try json.decode("project_id")
        ref = try json.string("ref")
        commit = try json.string("sha")
        status = try json.decode("status")
        source = try json.string(ifPresent: "source")
        webURL = try json.string("web_url")
        createdAt = try json.string(ifPresent: "created_at")
        finishedAt = try json.timestamp(ifPresent: "finished_at")
        duration = try json.seconds(ifPresent: "duration")
    }
}
