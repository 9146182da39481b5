package import GitLab

/// What is known of the bot's notes on the source-git merge request.
package enum Sticky: Sendable, Equatable {
    /// The mirror names this note, which it does only while the note says that all is well: no need to read it.
    case settled(Note.ID)
    /// The notes were read: the bot's with a marker, oldest first; one, unless two workers met.
    case seen([PostedNote])

    /// The note that stays.
    package var first: Note.ID? {
        switch self {
        case .settled(let note): note
        case .seen(let notes): notes.first?.id
        }
    }
}

/// A note as it stands on GitLab.
package struct PostedNote: Sendable, Equatable {
    package let id: Note.ID
    package let body: String

    package init(id: Note.ID, body: String) {
        self.id = id
        self.body = body
    }
}
