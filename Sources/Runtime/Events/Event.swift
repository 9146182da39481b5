package import JSON

/// A hint that something may be out of step; never a fact to act on.
package struct Event: Sendable, Equatable {
    /// GitLab's delivery id, the CloudEvent's id, or a random one; the same for each copy of one delivery.
    package let id: String
    package let kind: Kind
    /// What GitLab says happened: the action of a merge request or a note, the status of a pipeline or a job.
    package let action: String?
    /// Where it happened, as the payload says; `nil` for what belongs to no project, as a schedule.
    package let project: EventProject?
    /// The forge that sent it, where the way it came tells: the webhook's address, or a CloudEvent's attribute.
    package let forge: Forge.Name?
    /// The base URL of the forge or of the project, where the sender says it.
    package let source: String?
    /// When it happened, RFC 3339, where the sender says it.
    package let time: String?
    package let trace: TraceParent?
    /// The payload as it came: GitLab's JSON.
    package let data: JSONValue
    /// Which half of a pair the project is; found by routing, `nil` before and for what belongs to no project.
    package internal(set) var side: Side?

    package init(
        id: String,
        kind: Kind,
        action: String? = nil,
        project: EventProject? = nil,
        forge: Forge.Name? = nil,
        source: String? = nil,
        time: String? = nil,
        trace: TraceParent? = nil,
        data: JSONValue = .null,
        side: Side? = nil
    ) {
        self.id = id
        self.kind = kind
        self.action = action
        self.project = project
        self.forge = forge
        self.source = source
        self.time = time
        self.trace = trace
        self.data = data
        self.side = side
    }
}

/// A project as an event names it.
package struct EventProject: Sendable, Equatable {
    /// GitLab's number for it.
    package let id: Int64
    /// `GROUP/…/NAME`; `nil` in the few payloads that give only the number.
    package let path: String?

    package init(id: Int64, path: String?) {
        self.id = id
        self.path = path
    }
}
