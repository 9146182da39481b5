package import GitLab

/// A note of a person that holds commands.
package struct CommandNote: Sendable, Equatable {
    package let id: Note.ID
    /// Where it stands: the source-git or the dist-git merge request.
    package let project: Project.ID
    package let mergeRequest: MergeRequest.Number
    package let author: User.ID
    package let createdAt: Timestamp?

    package init(
        id: Note.ID,
        project: Project.ID,
        mergeRequest: MergeRequest.Number,
        author: User.ID,
        createdAt: Timestamp?
    ) {
        self.id = id
        self.project = project
        self.mergeRequest = mergeRequest
        self.author = author
        self.createdAt = createdAt
    }

    /// What the bot reacts with once the commands are carried out, by GitLab's name.
    package static let emoji = "eyes"
}
