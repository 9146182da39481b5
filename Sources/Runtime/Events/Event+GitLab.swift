package import JSON

extension Event {
    /// Reads a webhook's payload, also one of a system hook.
    ///
    /// Source: <https://docs.gitlab.com/user/project/integrations/webhook_events/>
    ///
    /// - Throws: ``EventError`` when it has no kind, or when a field that is read has another type.
    package init(gitLab payload: JSONValue, in envelope: Envelope = Envelope()) throws(EventError) {
        let fields: PayloadFields
        do {
            fields = try PayloadFields(JSONReader(payload))
        } catch {
            throw .unreadable(error)
        }
        guard let kind = fields.kind else { throw .unrecognised }
        var envelope = envelope
        envelope.source = envelope.source ?? fields.projectURL
        self.init(kind, action: fields.action, project: try fields.project, data: payload, in: envelope)
    }
}

/// What routing reads of a payload.
private struct PayloadFields {
    let kind: Event.Kind?
    let action: String?
    let projectID: Int64?
    let projectPath: String?
    let projectURL: String?

    init(_ payload: JSONReader) throws(JSONError) {
        let project = try payload.at(ifPresent: "project")
        kind = try payload.kind()
        action = try kind?.action(in: payload)
        projectPath = try project?.text(ifPresent: "path_with_namespace")
        projectURL = try project?.text(ifPresent: "web_url")
        let outerID = try payload.number(ifPresent: "project_id")
        projectID = try project?.number(ifPresent: "id") ?? outerID
        if projectPath != nil, projectID == nil { throw .missing(path: "project.id") }
    }

    /// `nil` where the payload names none, as an event of a user.
    var project: EventProject? {
        get throws(EventError) {
            guard projectPath?.isProjectPath ?? true else { throw .invalidProjectPath }
            return projectID.map { EventProject(id: $0, path: projectPath) }
        }
    }
}

extension Event.Kind {
    /// What happened, in the payload's words.
    fileprivate func action(in payload: JSONReader) throws(JSONError) -> String? {
        switch self {
        case .mergeRequest, .note: try payload.at(ifPresent: "object_attributes")?.text(ifPresent: "action")
        case .pipeline: try payload.at(ifPresent: "object_attributes")?.text(ifPresent: "status")
        case .job: try payload.text(ifPresent: "build_status")
        case .push, .schedule, .webhook, .undelivered, .other: nil
        }
    }
}

/// Members that eventing-gitlab writes as zero where GitLab wrote nothing.
extension JSONReader {
    /// A text; `nil` also for an empty one.
    fileprivate func text(ifPresent key: String) throws(JSONError) -> String? {
        let text = try string(ifPresent: key)
        return text == "" ? nil : text
    }

    /// A number that names something; `nil` also for 0.
    fileprivate func number(ifPresent key: String) throws(JSONError) -> Int64? {
        let number = try integer(ifPresent: key)
        return number == 0 ? nil : number
    }

    fileprivate func kind() throws(JSONError) -> Event.Kind? {
        let objectKind = try text(ifPresent: "object_kind")
        let eventName = try text(ifPresent: "event_name")
        return (objectKind ?? eventName).map(Event.Kind.init(objectKind:))
    }
}
