package import GitLab

/// What is known of the bot's notes on the source-git merge request.
package enum Sticky: Sendable, Equatable {
    /// Not read: there is nothing to tell, or the mirror vouches that it is told.
    case unread
    /// The bot's notes with a marker, oldest first: one, unless two workers met.
    case seen([PostedNote])
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
