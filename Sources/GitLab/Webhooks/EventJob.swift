package import JSON

/// A job as the event about its pipeline shows it.
package struct EventJob: Sendable, Equatable {
    package let id: Job.ID
    package let name: String
    package let status: PipelineStatus
    package let allowsFailure: Bool
    /// Seconds; `nil` before it runs.
    package let duration: Int?
}

extension EventJob: JSONDecodable {
    package init(from json: JSONReader) throws(JSONError) {
        id = try json.id("id")
        name = try json.string("name")
        status = try json.decode("status")
        allowsFailure = try json.flag("allow_failure")
        duration = try json.seconds(ifPresent: "duration")
    }
}
