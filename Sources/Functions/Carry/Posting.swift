package import GitLab

/// A text of the bot on source-git that goes by a number.
package struct Posting<Number: Sendable & Equatable>: Sendable, Equatable {
    package let number: Number
    package let webURL: String
    package var standing: Standing
    package var description: String
    /// What its hidden line remembers; `nil` when that is not ours to believe.
    package var marker: CarryMarker?

    package init(
        number: Number,
        webURL: String,
        standing: Standing = .open,
        description: String,
        marker: CarryMarker?
    ) {
        self.number = number
        self.webURL = webURL
        self.standing = standing
        self.description = description
        self.marker = marker
    }

    package var isOpen: Bool { standing == .open }

    /// Whether a person closed it, and nothing was pushed to dist-git since: then nothing is said again.
    package func isLeftClosed(at heads: BranchHeads) -> Bool {
        guard case .leftClosed = standing else { return false }
        return marker?.heads.distGit == heads.distGit
    }
}

/// The merge request that brings what dist-git has.
package typealias CarryMergeRequest = Posting<MergeRequest.Number>
/// The issue that says why a person must.
package typealias CarryIssue = Posting<Issue.Number>

/// What became of a posting.
package enum Standing: Sendable, Equatable {
    case open
    case merged
    /// The bot closed it.
    case withdrawn
    /// A person closed it.
    case leftClosed(by: User)

    fileprivate init(of mergeRequest: MergeRequest) {
        self =
            switch mergeRequest.state {
            case .opened, .locked, .other: .open
            case .merged: .merged
            case .closed: Standing(closedBy: mergeRequest.closedBy, author: mergeRequest.author)
            }
    }

    /// The bot made the posting, so whoever else closed it is a person.
    fileprivate init(closedBy closer: User?, author: User) {
        if let closer, closer.id != author.id {
            self = .leftClosed(by: closer)
        } else {
            self = .withdrawn
        }
    }
}

extension CarryMergeRequest {
    /// Takes what matters from GitLab's answer.
    init(_ mergeRequest: MergeRequest, marker: CarryMarker?) {
        self.init(
            number: mergeRequest.number,
            webURL: mergeRequest.webURL,
            standing: Standing(of: mergeRequest),
            description: mergeRequest.description,
            marker: marker
        )
    }
}

extension CarryIssue {
    /// Takes what matters from GitLab's answer.
    init(_ issue: Issue, marker: CarryMarker?) {
        let isClosed = issue.state == .closed
        self.init(
            number: issue.number,
            webURL: issue.webURL,
            standing: isClosed ? Standing(closedBy: issue.closedBy, author: issue.author) : .open,
            description: issue.description,
            marker: marker
        )
    }
}
