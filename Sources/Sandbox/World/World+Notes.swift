extension World {
    /// Adds a person's comment, and tells webhooks.
    @discardableResult
    mutating func addNote(_ draft: NoteDraft, on mergeRequest: MergeRequest.ID, by author: User.ID) -> Note {
        let note = insert(draft, on: mergeRequest, by: author, isSystem: false)
        touch(mergeRequest)
        announce(note, action: "create", by: author)
        if let source = mergeRequests[mergeRequest] { mention(from: source, in: note.body, by: author) }
        return note
    }

    /// Adds a line that GitLab writes; webhooks are not told of those.
    @discardableResult
    mutating func addSystemNote(_ body: String, on mergeRequest: MergeRequest.ID, by author: User.ID) -> Note
    {
        insert(NoteDraft(body: body), on: mergeRequest, by: author, isSystem: true)
    }

    mutating func edit(_ id: Note.ID, body: String, by user: User.ID) {
        guard let mergeRequest = notes[id]?.mergeRequest, notes[id]?.body != body else { return }
        let moment = now()
        notes[id]?.body = body
        notes[id]?.updatedAt = moment
        touch(mergeRequest)
        guard let note = notes[id], let source = mergeRequests[mergeRequest] else { return }
        announce(note, action: "update", by: user)
        mention(from: source, in: body, by: user)
    }

    mutating func remove(_ id: Note.ID) {
        guard let note = notes.removeValue(forKey: id) else { return }
        awards = awards.filter { $0.value.target != .note(id) }
        touch(note.mergeRequest)
    }

    private mutating func insert(
        _ draft: NoteDraft,
        on mergeRequest: MergeRequest.ID,
        by author: User.ID,
        isSystem: Bool
    ) -> Note {
        let moment = now()
        let id: Note.ID = number(.note)
        let note = Note(
            id: id,
            mergeRequest: mergeRequest,
            author: author,
            body: draft.body,
            isSystem: isSystem,
            isInternal: draft.isInternal,
            discussion: draft.discussion ?? String(id.number, radix: 16).leftPadded(to: 40),
            isThreaded: draft.isThreaded,
            createdAt: moment,
            updatedAt: moment
        )
        notes[id] = note
        return note
    }
}
