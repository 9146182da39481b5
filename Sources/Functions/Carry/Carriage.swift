package import Conversion
package import Git

/// What came of the attempt to bring source-git what dist-git has.
package enum Carriage: Sendable, Equatable {
    /// source-git has everything.
    case level
    /// Commits were made for source-git, not yet pushed.
    case made(CarriedChange)
    /// A person must; the sentence says why and what to do. Known where source-git's knowledge ends: `after`.
    case impossible(String, after: ObjectID?)
    /// There is nothing to say at present; the sentence is for the log.
    case waiting(String)
}

extension Carriage {
    /// Whether there is something to bring, or to ask for.
    var isNews: Bool {
        switch self {
        case .made, .impossible: true
        case .level, .waiting: false
        }
    }
}

/// Commits for source-git that bring it level with a dist-git commit.
package struct CarriedChange: Sendable, Equatable {
    package let head: ObjectID
    /// The dist-git commit behind which they begin; `nil` for the whole history.
    package let after: ObjectID?
    /// Oldest first.
    package let commits: [CarriedCommit]
    /// Sentences about what a person may want to look at.
    package let notices: [String]

    package init(head: ObjectID, after: ObjectID?, commits: [CarriedCommit], notices: [String]) {
        self.head = head
        self.after = after
        self.commits = commits
        self.notices = notices
    }
}
