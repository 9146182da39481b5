package import JSON

/// A pipeline's status changed; the project it runs in tells so.
///
/// Source: <https://docs.gitlab.com/user/project/integrations/webhook_events/#pipeline-events>
package struct PipelineEvent: Sendable, Equatable {
    package let project: EventProject
    package let user: EventUser?
    package let pipeline: Pipeline.ID
    /// A branch or tag, also for the pipeline of a merge request.
    package let ref: String
    /// The full SHA; of a temporary merge commit for a merged-results pipeline.
    package let commit: String
    package let status: PipelineStatus
    /// Why it was made: `push`, `merge_request_event`, `external`.
    package let source: String?
    /// `nil` unless the pipeline was made for a merge request.
    package let mergeRequest: EventMergeRequest?
    /// Whether another pipeline started it.
    package let isDownstream: Bool
    package let webURL: String?
    package let finishedAt: Timestamp?
    /// Seconds, without those in the queue; `nil` until it has finished.
    package let duration: Int?
    /// The message of the commit; `nil` where the event does not show the commit.
    package let commitMessage: String?
    /// Without trigger jobs, as GitLab leaves them out.
    package let jobs: [EventJob]
}

extension PipelineEvent: JSONDecodable {
    package init(from json: JSONReader) throws(JSONError) {
        let attributes = try json.at("object_attributes")
        project = try EventProject(ofEvent: json)
        user = try json.decode(ifPresent: "user")
        pipeline = try attributes.id("id")
        ref = try attributes.string("ref")
        commit = try attributes.string("sha")
        status = try attributes.decode("status")
        source = try attributes.text(ifPresent: "source")
        mergeRequest = try json.mergeRequest()
        let upstream: Pipeline.ID? = try json.at(ifPresent: "source_pipeline")?.id(ifPresent: "pipeline_id")
        isDownstream = upstream != nil
        webURL = try attributes.text(ifPresent: "url")
        finishedAt = try attributes.timestamp(ifPresent: "finished_at")
        duration = try attributes.seconds(ifPresent: "duration")
        commitMessage = try json.at(ifPresent: "commit")?.text(ifPresent: "message")
        jobs = try json.decode(ifPresent: "builds") ?? []
    }
}
