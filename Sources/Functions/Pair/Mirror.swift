package import GitLab

/// A dist-git merge request that mirrors a source-git merge request: what matters of it.
package struct Mirror: Sendable, Equatable {
    package let id: MergeRequest.ID
    package let number: MergeRequest.Number
    package let author: User.ID
    package let webURL: String
    package var state: MergeRequest.State
    package var title: String
    package var description: String
    package var targetBranch: String
    /// Who closed it; `nil` unless closed.
    package var closer: User?
    /// What its description says of itself; `nil` when that is not ours to believe.
    package var marker: MirrorMarker?
    /// Whether GitLab found that it can't be merged as it is.
    package var hasConflicts: Bool

    package init(
        id: MergeRequest.ID,
        number: MergeRequest.Number,
        author: User.ID,
        webURL: String,
        state: MergeRequest.State = .opened,
        title: String,
        description: String,
        targetBranch: String,
        closer: User? = nil,
        marker: MirrorMarker?,
        hasConflicts: Bool = false
    ) {
        self.id = id
        self.number = number
        self.author = author
        self.webURL = webURL
        self.state = state
        self.title = title
        self.description = description
        self.targetBranch = targetBranch
        self.closer = closer
        self.marker = marker
        self.hasConflicts = hasConflicts
    }

    /// Takes what matters from GitLab's answer.
    package init(_ mergeRequest: MergeRequest, marker: MirrorMarker?) {
        self.init(
            id: mergeRequest.id,
            number: mergeRequest.number,
            author: mergeRequest.author.id,
            webURL: mergeRequest.webURL,
            state: mergeRequest.state,
            title: mergeRequest.title,
            description: mergeRequest.description,
            targetBranch: mergeRequest.targetBranch,
            closer: mergeRequest.closedBy,
            marker: marker,
            hasConflicts: mergeRequest.hasConflicts
        )
    }

    /// Whether something is left to do before it is out of the way: it is open, or closed and its source waits for it all
    /// the same.
    var isInTheWay: Bool {
        if state == .closed, case .set = marker?.block { true } else { state == .opened }
    }

    /// Whether it is kept level with its source: not once it is merged, nor while it is left closed.
    package func follows(_ source: SourceMergeRequest) -> Bool {
        state != .merged && !isLeftClosed(at: source.head)
    }

    /// Whether a person closed it, and nothing was pushed to source-git since: then it stays closed.
    ///
    /// The bot opened the mirror, so whoever else closed it is a person.
    private func isLeftClosed(at head: String) -> Bool {
        guard state == .closed, let closer else { return false }
        return closer.id != author && marker?.head == head
    }
}
