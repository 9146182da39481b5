import GitLab

extension Observation {
    /// The one write that comes next; `nil` when the pair is level.
    ///
    /// This is the whole of sluice's judgement: push, then the merge request, then the sticky note, then its name in the
    /// mirror. Because every write is decided from the state alone, a worker that stops anywhere leaves a state from which
    /// the next delivery goes on.
    package var nextWrite: Write? {
        if case .seen(let notes) = sticky, let twin = notes.dropFirst().first { return .withdraw(twin.id) }
        return switch source.state {
        case .opened: nextWriteWhileOpen
        case .closed: closing
        default: nil
        }
    }

    private var nextWriteWhileOpen: Write? {
        switch conversion {
        case .impossible(let reason): telling(.impossible(reason))
        case .alreadyThere: telling(.alreadyThere)
        case .made(let commit) where branchHead != commit: .push(commit, to: branch, expecting: branchHead)
        case .made, .kept: nextWriteOnMirror
        }
    }

    private var nextWriteOnMirror: Write? {
        guard let mirror else {
            return .open(branch, text(marked: MirrorMarker(head: source.head, note: nil)))
        }
        if mirror.state == .merged { return telling(.merged(mirror)) }
        if mirror.isLeftClosed(at: source.head) { return telling(.leftClosed(mirror)) }
        return following(mirror) ?? settling(mirror)
    }

    /// Opens the mirror again and makes it say what its source says.
    private func following(_ mirror: Mirror) -> Write? {
        let marker = MirrorMarker(head: source.head, note: mirror.marker?.note)
        var changes = text(marked: marker).changes(from: mirror)
        if mirror.state == .closed { changes.state = .reopen }
        return changes.isEmpty ? nil : .edit(mirror.number, changes)
    }

    /// Makes the sticky note say that all is well, then lets the mirror name it.
    private func settling(_ mirror: Mirror) -> Write? {
        guard case .seen = sticky else { return nil }
        if let write = saying(.mirrored(mirror)) { return write }
        let changes = text(marked: MirrorMarker(head: source.head, note: sticky.first)).changes(from: mirror)
        return changes.isEmpty ? nil : .edit(mirror.number, changes)
    }

    private var closing: Write? {
        guard let mirror, mirror.state == .opened else { return nil }
        return .edit(mirror.number, MergeRequestChanges(state: .close))
    }

    /// Makes the sticky note say something else than that all is well; before that the mirror must stop naming it.
    private func telling(_ message: StickyMessage) -> Write? {
        guard let mirror, let marker = mirror.marker, marker.note != nil else { return saying(message) }
        let unnamed = text(marked: MirrorMarker(head: marker.head, note: nil))
        return .edit(mirror.number, MergeRequestChanges(description: unnamed.description))
    }

    private func saying(_ message: StickyMessage) -> Write? {
        guard case .seen(let notes) = sticky else { return nil }
        let text = StickyNote(message, in: self).text
        guard let note = notes.first else { return .say(text) }
        return note.body == text ? nil : .rephrase(note.id, text)
    }
}
