package import JSON

/// A job's status changed; GitLab calls it a `build`.
///
/// Source: <https://docs.gitlab.com/user/project/integrations/webhook_events/#job-events>
package struct JobEvent: Sendable, Equatable {
    package let project: EventProject
    package let user: EventUser?
    package let job: Job.ID
    package let name: String
    package let stage: String
    package let status: PipelineStatus
    package let allowsFailure: Bool
    package let pipeline: Pipeline.ID
    /// A branch or tag.
    package let ref: String
    /// The full SHA.
    package let commit: String
}

extension JobEvent: JSONDecodable {
    package init(from json: JSONReader) throws(JSONError) {
        project = try EventProject(ofEvent: json)
        user = try json.decode(ifPresent: "user")
        job = try json.id("build_id")
        name = try json.string("build_name")
        stage = try json.string("build_stage")
        status = try json.decode("build_status")
        allowsFailure = try json.flag("build_allow_failure")
        pipeline = try json.id("pipeline_id")
        ref = try json.string("ref")
        commit = try json.string("sha")
    }
}
