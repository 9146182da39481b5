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
        let objectKind = try payload.string(ifPresent: "object_kind")
        let eventName = try payload.string(ifPresent: "event_name")
        let project = try payload.at(ifPresent: "project")
        let (ownID, outerID) = (try project?.integer("id"), try payload.integer(ifPresent: "project_id"))
        kind = (objectKind ?? eventName).map(Event.Kind.init(objectKind:))
        action = try kind?.action(in: payload)
        projectID = ownID ?? outerID
        projectPath = try project?.string(ifPresent: "path_with_namespace")
        projectURL = try project?.string(ifPresent: "web_url")
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
        case .mergeRequest, .note: try payload.at(ifPresent: "object_attributes")?.string(ifPresent: "action")
        case .pipeline: try payload.at(ifPresent: "object_attributes")?.string(ifPresent: "status")
        case .job: try payload.string(ifPresent: "build_status")
        case .push, .schedule, .other: nil
        }
    }
}

extension String {
    /// Whether it could be the full path of a project: two or more names, joined by `/`.
    fileprivate var isProjectPath: Bool {
        let names = split(separator: "/", omittingEmptySubsequences: false)
        return utf8.count <= 1024 && names.count > 1 && names.allSatisfy(\.isProjectName)
    }
}

extension Substring {
    private static let nameBytes = Set(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-".utf8
    )

    fileprivate var isProjectName: Bool {
        !isEmpty && self != "." && self != ".." && utf8.allSatisfy(Self.nameBytes.contains)
    }
}
