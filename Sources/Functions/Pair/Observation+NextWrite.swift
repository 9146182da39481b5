import Git
import GitLab
import Runtime

extension Observation {
    /// The one write that comes next; `nil` when the pair is level.
    ///
    /// This is the whole of sluice's judgement: push, then the merge request, then the sticky note, then the dependency,
    /// then what the mirror says of these. Because every write is decided from the state alone, a worker that stops
    /// anywhere leaves a state from which the next delivery goes on.
    package var nextWrite: Write? {
        if let dependency = deadBlocks.first { return .unblock(dependency) }
        if case .seen(let notes) = sticky, let twin = notes.dropFirst().first { return .withdraw(twin.id) }
        return switch source.state {
        case .opened: nextWriteWhileWanted
        case .merged: mirror == nil ? nil : nextWriteWhileWanted
        case .closed: closing(superseded.last) ?? closing(mirror)
        default: nil
        }
    }

    private var nextWriteWhileWanted: Write? {
        if let write = closing(superseded.last) { return write }
        switch conversion {
        case .impossible(let reason): return telling(.impossible(reason))
        case .behind(let commits): return telling(.behind(commits))
        case .alreadyThere: return closing(mirror) ?? telling(.alreadyThere)
        case .made(let commit, _) where branchHead != commit:
            return .push(commit, to: branch, expecting: branchHead)
        case .made, .kept: break
        }
        guard let mirror else {
            let marker = MirrorMarker(head: source.head, commit: commit, command: command)
            return .open(branch, text(marked: marker))
        }
        return nextWrite(on: mirror)
    }

    /// Makes the note say how the mirror is, and then lets the mirror vouch for the note.
    private func nextWrite(on mirror: Mirror) -> Write? {
        let message = StickyMessage(of: mirror, for: source)
        let marker = MirrorMarker(
            head: source.head,
            commit: commit,
            note: noteID ?? mirror.marker?.note,
            message: message.kind,
            block: block,
            command: mirror.marker?.command
        )
        return disavowing(unless: message.kind) ?? saying(message) ?? waiting(for: mirror)
            ?? marking(mirror, marker)
    }

    /// The commit that the mirror's branch holds for the source-git head.
    private var commit: ObjectID? {
        if case .made(let commit, _) = conversion { commit } else { mirror?.marker?.commit }
    }

    /// Makes the note say what no mirror vouches for, and leaves the mirror as it is: open, or closed and in nobody's way.
    private func telling(_ message: StickyMessage) -> Write? {
        disavowing() ?? saying(message) ?? (mirror?.state == .closed ? closing(mirror) : nil)
    }
}

/// The mirror.
extension Observation {
    /// Makes a mirror say what its source says, with this in its hidden line; one that is left alone only that.
    private func marking(_ mirror: Mirror, _ marker: MirrorMarker) -> Write? {
        guard mirror.follows(source) else { return remarking(mirror, marker) }
        var changes = text(marked: marker).changes(from: mirror)
        if mirror.state == .closed { changes.state = .reopen }
        return changes.isEmpty ? nil : .edit(mirror.number, changes)
    }

    private func remarking(_ mirror: Mirror, _ marker: MirrorMarker) -> Write? {
        let description = Marker.replaced(in: mirror.description, by: line(marker))
        guard description != mirror.description else { return nil }
        return .edit(mirror.number, MergeRequestChanges(description: description))
    }

    /// Stops the mirror from vouching for a note that is about to say something else.
    private func disavowing(unless kind: StickyMessage.Kind? = nil) -> Write? {
        guard let mirror, let marker = mirror.marker, marker.note != nil else { return nil }
        guard kind == nil || marker.message != kind else { return nil }
        return remarking(mirror, marker.unsettled)
    }

    /// Closes a mirror; before that nothing waits for it any more, since a closed one blocks for ever.
    ///
    /// What waits for a closed one was made by a worker that came too late, and goes as well.
    private func closing(_ mirror: Mirror?) -> Write? {
        guard let mirror, mirror.isInTheWay else { return nil }
        if case .set(let dependency) = block { return .unblock(dependency) }
        let description = mirror.marker?.block == block ? nil : unblocked(mirror)
        let event: MergeRequestChanges.StateChange? = mirror.state == .opened ? .close : nil
        return .edit(mirror.number, MergeRequestChanges(description: description, state: event))
    }

    /// The description of a mirror of whichever generation, its hidden line without a dependency that is no more.
    private func unblocked(_ mirror: Mirror) -> String? {
        guard var marker = Marker(in: mirror.description, signedWith: markerKey) else { return nil }
        marker.fields["block"] = block.map { "\($0)" }
        return Marker.replaced(in: mirror.description, by: marker.line(signedWith: markerKey))
    }

    /// Lets the source wait for a mirror that can be merged, and for no other.
    private func waiting(for mirror: Mirror) -> Write? {
        guard mirror.follows(source) else {
            if mirror.state == .closed, case .set(let dependency) = block { return .unblock(dependency) }
            return nil
        }
        return block == nil && canWait ? .block(mirror.id) : nil
    }
}

extension Observation {
    private var canWait: Bool {
        source.state == .opened && source.isLicensedToWait
            && pair.projects.mapping.options.dependency == .auto
    }
}

/// The sticky note.
extension Observation {
    private var noteID: Note.ID? {
        if case .seen(let notes) = sticky { notes.first?.id } else { nil }
    }

    private func saying(_ message: StickyMessage) -> Write? {
        guard case .seen(let notes) = sticky else { return nil }
        var note = notes.first.map { StickyNote(reading: $0.body) } ?? StickyNote(news: "")
        note.news = message.text(in: self)
        if case .made(_, let old?) = conversion {
            note.forcePush = "`\(old.prefix(12))` was replaced by `\(source.head.prefix(12))`."
        }
        let text = note.text(of: branch, signedWith: markerKey)
        guard let present = notes.first else { return .say(text) }
        return present.body == text ? nil : .rephrase(present.id, text)
    }
}
