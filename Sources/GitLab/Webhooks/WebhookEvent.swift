package import JSON

/// What GitLab tells by a webhook of a project, a group or the whole forge.
///
/// Events come late, twice, out of order and re-encoded by brokers that write zero for what was absent,
/// so only what says which thing changed has to be there.
///
/// Source: <https://docs.gitlab.com/user/project/integrations/webhook_events/>
package enum WebhookEvent: Sendable, Equatable {
    case mergeRequest(MergeRequestEvent)
    case pipeline(PipelineEvent)
    case job(JobEvent)
    case push(PushEvent)
    case note(NoteEvent)
    /// An event of a kind that sluice does not read, such as `tag_push`.
    case other(kind: String)
}

extension WebhookEvent: JSONDecodable {
    package init(from json: JSONReader) throws(JSONError) {
        self =
            switch try Self.kind(of: json) {
            case "merge_request": .mergeRequest(try json.decode())
            case "pipeline": .pipeline(try json.decode())
            case "build": .job(try json.decode())
            case "push": .push(try json.decode())
            case "note": .note(try json.decode())
            case let kind: .other(kind: kind)
            }
    }

    /// Reads `object_kind`; events of the whole forge have an `event_name` in its place.
    private static func kind(of json: JSONReader) throws(JSONError) -> String {
        if let kind = try json.text(ifPresent: "object_kind") { return kind }
        if let name = try json.text(ifPresent: "event_name") { return name }
        throw .missing(path: "object_kind")
    }
}
