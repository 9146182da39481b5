package import JSON

/// Somebody wrote or edited a note.
///
/// Source: <https://docs.gitlab.com/user/project/integrations/webhook_events/#comment-events>
package struct NoteEvent: Sendable, Equatable {
    package let project: EventProject
    /// Who wrote the note, or edited it.
    package let user: EventUser
    package let note: Note.ID
    /// Markdown, as it was written.
    package let body: String
    /// Who wrote the note first.
    package let author: User.ID?
    /// `nil` when the event does not say, as those before GitLab 16.11; they tell of new notes only.
    package let action: Action?
    package let isSystem: Bool
    /// Whether only members with a role may read it.
    package let isInternal: Bool
    package let createdAt: Timestamp?
    /// `nil` when the note is on something else.
    package let mergeRequest: EventMergeRequest?
}

extension NoteEvent {
    /// What happened to the note.
    package enum Action: Word {
        case create
        case update
        case other(String)

        package static let known: [Action] = [.create, .update]

        package var word: String {
            switch self {
            case .create: "create"
            case .update: "update"
            case .other(let word): word
            }
        }
    }
}

extension NoteEvent: JSONDecodable {
    package init(from json: JSONReader) throws(JSONError) {
        let attributes = try json.at("object_attributes")
        project = try EventProject(ofEvent: json)
        user = try json.decode("user")
        note = try attributes.id("id")
        body = try attributes.string("note")
        author = try attributes.id(ifPresent: "author_id")
        action = try attributes.word(ifPresent: "action")
        isSystem = try attributes.flag("system")
        isInternal = try attributes.flag("internal", "confidential")
        createdAt = try attributes.timestamp(ifPresent: "created_at")
        mergeRequest = try json.mergeRequest()
    }
}
