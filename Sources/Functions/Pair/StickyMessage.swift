import GitLab

/// What the bot has to tell on a source-git merge request.
package enum StickyMessage: Sendable, Equatable {
    /// The mirror is open.
    case mirrored(Mirror)
    /// The mirror was merged before its source.
    case merged(Mirror)
    /// The source was merged, the mirror not yet.
    case awaited(Mirror)
    /// Both are merged.
    case complete(Mirror)
    /// A person closed the mirror, and that is respected.
    case leftClosed(Mirror)
    /// dist-git has the change already.
    case alreadyThere
    /// dist-git has commits that source-git lacks.
    case behind([DistGitCommit])
    /// The change can't be converted.
    case impossible(String)
}

extension StickyMessage {
    /// What there is to tell of a mirror.
    package init(of mirror: Mirror, for source: SourceMergeRequest) {
        self =
            switch (source.state, mirror.state) {
            case (.merged, .merged): .complete(mirror)
            case (_, .merged): .merged(mirror)
            case _ where !mirror.follows(source): .leftClosed(mirror)
            case (.merged, _): .awaited(mirror)
            default: .mirrored(mirror)
            }
    }

    /// What a mirror says that its sticky note tells; `nil` for what is told without a mirror, or changes with more than its state.
    package enum Kind: String, Sendable {
        case mirrored
        case merged
        case awaited
        case complete
        case leftClosed = "left-closed"
    }

    package var kind: Kind? {
        switch self {
        case .mirrored: .mirrored
        case .merged: .merged
        case .awaited: .awaited
        case .complete: .complete
        case .leftClosed: .leftClosed
        case .alreadyThere, .behind, .impossible: nil
        }
    }
}

/// A commit of dist-git that source-git lacks.
package struct DistGitCommit: Sendable, Equatable {
    /// The full hash.
    package let id: String
    package let title: String

    package init(id: String, title: String) {
        self.id = id
        self.title = title
    }
}
