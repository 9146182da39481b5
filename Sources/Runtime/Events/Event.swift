package import JSON

/// A hint that something may be out of step; never a fact to act on.
package struct Event: Sendable, Equatable {
    package internal(set) var envelope: Envelope
    package let kind: Kind
    /// What GitLab says happened: the action of a merge request or a note, the status of a pipeline or a job.
    package let action: String?
    /// Where it happened, as the payload says; `nil` for what belongs to no project, as a schedule.
    package let project: EventProject?
    /// The payload as it came: GitLab's JSON.
    package let data: JSONValue
    /// Which half of a pair the project is; found by routing, `nil` before and for what has no project.
    package internal(set) var side: Side?

    package init(
        _ kind: Kind,
        action: String? = nil,
        project: EventProject? = nil,
        data: JSONValue = .null,
        side: Side? = nil,
        in envelope: Envelope = Envelope()
    ) {
        self.envelope = envelope
        self.kind = kind
        self.action = action
        self.project = project
        self.data = data
        self.side = side
    }

    /// GitLab's delivery id, the CloudEvent's id, or a random one; each copy of one delivery has the same.
    package var id: String { envelope.id }
}
