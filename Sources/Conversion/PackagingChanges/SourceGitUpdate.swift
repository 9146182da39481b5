package import Git

/// Commits that were made for source-git; no reference leads to them yet.
package struct SourceGitUpdate: Sendable, Equatable {
    /// Where source-git's branch is to be; where it is now when there was nothing to do.
    package let head: ObjectID
    /// False when the commits only say that source-git is level.
    package let changesFiles: Bool
    /// Oldest first.
    package let commits: [CarriedCommit]
    /// Sentences about what a person may want to look at.
    package let notices: [String]

    package init(
        head: ObjectID,
        changesFiles: Bool = false,
        commits: [CarriedCommit] = [],
        notices: [String] = []
    ) {
        self.head = head
        self.changesFiles = changesFiles
        self.commits = commits
        self.notices = notices
    }
}

/// A source-git commit, and the dist-git commit it was made from.
package struct CarriedCommit: Sendable, Equatable {
    package let id: ObjectID
    package let origin: ObjectID
    package let subject: String

    package init(id: ObjectID, origin: ObjectID, subject: String) {
        self.id = id
        self.origin = origin
        self.subject = subject
    }
}
