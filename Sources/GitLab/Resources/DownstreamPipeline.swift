package import JSON

/// A pipeline that a trigger job of another one started, perhaps in another project.
///
/// Source: <https://docs.gitlab.com/api/jobs/>
package struct DownstreamPipeline: Sendable, Equatable {
    package let id: Pipeline.ID
    package let status: PipelineStatus
    package let webURL: String
}

extension DownstreamPipeline: JSONDecodable {
    package init(from json: JSONReader) throws(JSONError) {
        id = try json.decode("id")
        status = try json.decode("status")
        webURL = try json.string("web_url")
    }
}
