extension World {
    /// Adds a merge request that GitLab has not looked at yet; ``prepare(_:)`` follows.
    mutating func add(_ draft: MergeRequestDraft, by author: User.ID) -> MergeRequest {
        projects[draft.project]?.mergeRequestCount += 1
        let moment = now()
        var mergeRequest = MergeRequest(
            id: number(.mergeRequest),
            number: projects[draft.project]?.mergeRequestCount ?? 1,
            project: draft.project,
            sourceProject: draft.sourceProject,
            sourceBranch: draft.sourceBranch,
            targetBranch: draft.targetBranch,
            title: draft.title,
            description: draft.description,
            author: author,
            createdAt: moment,
            updatedAt: moment
        )
        draft.edits.apply(to: &mergeRequest)
        mergeRequests[mergeRequest.id] = mergeRequest
        return mergeRequest
    }

    /// Ends the preparation: from here on the merge request is complete, and webhooks are told of it.
    mutating func prepare(_ id: MergeRequest.ID) {
        let moment = now()
        change(id, by: mergeRequests[id]?.author, action: .open) {
            $0.preparedAt = moment
            $0.mergeStatus = .unchecked
        }
        guard let mergeRequest = mergeRequests[id] else { return }
        mention(from: mergeRequest, in: mergeRequest.description, by: mergeRequest.author)
    }

    /// Changes a merge request and tells webhooks what became different.
    mutating func change(
        _ id: MergeRequest.ID,
        by user: User.ID?,
        action: MergeRequestAction,
        _ body: (inout MergeRequest) -> Void
    ) {
        guard let before = mergeRequests[id] else { return }
        var after = before
        after.updatedAt = now()
        body(&after)
        mergeRequests[id] = after
        announce(after, since: before, action: action, by: user ?? after.author)
    }

    /// Sets when a merge request last changed, without telling anybody.
    mutating func touch(_ id: MergeRequest.ID) {
        let moment = now()
        mergeRequests[id]?.updatedAt = moment
    }
}

extension World {
    /// Edits a merge request as its page does: one system note per property, one webhook for all of them.
    mutating func edit(_ id: MergeRequest.ID, _ edits: MergeRequestEdits, by user: User.ID) {
        guard let before = mergeRequests[id] else { return }
        var wanted = before
        edits.apply(to: &wanted)
        guard wanted.differs(from: before) else { return }
        for text in SystemNote.texts(from: before, to: wanted) { addSystemNote(text, on: id, by: user) }
        let moment = now()
        let textChanged = wanted.title != before.title || wanted.description != before.description
        change(id, by: user, action: .update(oldHead: nil)) {
            edits.apply(to: &$0)
            $0.updatedBy = user
            if textChanged {
                $0.lastEditedAt = moment
                $0.lastEditedBy = user
            }
            if wanted.targetBranch != before.targetBranch { $0.mergeStatus = .unchecked }
        }
        if wanted.description != before.description {
            mention(from: wanted, in: wanted.description, by: user)
        }
    }

    mutating func close(_ id: MergeRequest.ID, by user: User.ID) {
        guard mergeRequests[id]?.state == .opened else { return }
        let moment = now()
        change(id, by: user, action: .close) {
            $0.state = .closed
            $0.closedAt = moment
            $0.closedBy = user
        }
    }

    mutating func reopen(_ id: MergeRequest.ID, by user: User.ID) {
        guard mergeRequests[id]?.state == .closed else { return }
        change(id, by: user, action: .reopen) {
            $0.state = .opened
            $0.closedAt = nil
            $0.closedBy = nil
            $0.mergeStatus = .unchecked
        }
    }

    mutating func markMerged(_ id: MergeRequest.ID, by user: User.ID, commit: String?, squash: String? = nil)
    {
        guard mergeRequests[id]?.state == .opened else { return }
        let moment = now()
        change(id, by: user, action: .merge) {
            $0.state = .merged
            $0.mergedAt = moment
            $0.mergedBy = user
            $0.mergeCommit = commit
            $0.squashCommit = squash
            $0.mergeStatus = .canBeMerged
        }
    }
}

extension World.MergeRequest {
    /// Whether an edit has anything to write.
    fileprivate func differs(from other: Self) -> Bool {
        title != other.title || description != other.description || targetBranch != other.targetBranch
            || labels != other.labels || assignees != other.assignees || reviewers != other.reviewers
            || squashes != other.squashes || removesSourceBranch != other.removesSourceBranch
            || allowsCollaboration != other.allowsCollaboration
            || isDiscussionLocked != other.isDiscussionLocked
    }
}
