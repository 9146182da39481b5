package import JSON

/// One job of a pipeline; a trigger job, GitLab's `bridge`, is one too.
///
/// Source: <https://docs.gitlab.com/api/jobs/>
package struct Job: Sendable, Equatable {
    package typealias ID = Identifier<Job>

    package let id: ID
    package let name: String
    package let stage: String
    package let status: PipelineStatus
    /// Whether the pipeline may succeed without it.
    package let allowsFailure: Bool
    /// Such as `script_failure`; `nil` when nothing failed.
    package let failureReason: String?
    package let webURL: String
    /// Seconds; `nil` before it runs.
    package let duration: Int?
    /// What a trigger job started; `nil` for other jobs, and before it started anything.
    package let downstream: DownstreamPipeline?
}

extension Job: JSONDecodable {
    package init(from json: JSONReader) throws(JSONError) {
        id = try json.decode("id")
        name = try json.string("name")
        stage = try json.string("stage")
        status = try json.decode("status")
        allowsFailure = try json.flag("allow_failure")
        failureReason = try json.string(ifPresent: "failure_reason")
        webURL = try json.string("web_url")
        duration = try json.seconds(ifPresent: "duration")
        downstream = try json.decode(ifPresent: "downstream_pipeline")
    }
}
