import GitLab

/// What a write came to.
package enum Answer: Sendable, Equatable {
    /// The branch stands where it was pushed to.
    case pushed
    /// The mirror as it is after the write.
    case mirror(Mirror)
    /// The sticky note as it is after the write.
    case note(PostedNote)
    /// The note is gone.
    case withdrawn
}

extension Observation {
    /// Takes in what a write came to, so that the next one is decided from how things are.
    package mutating func take(_ answer: Answer, to write: Write) {
        switch (write, answer) {
        case (.push(let commit, _, _), .pushed): branchHead = commit
        case (_, .mirror(let mirror)): self.mirror = mirror
        case (.say, .note(let note)):
            change { $0 + [note] }
            noteCount += 1
        case (_, .note(let note)): change { $0.map { $0.id == note.id ? note : $0 } }
        case (.withdraw(let id), .withdrawn):
            change { $0.filter { $0.id != id } }
            noteCount -= 1
        default: break
        }
    }

    private mutating func change(notes change: ([PostedNote]) -> [PostedNote]) {
        guard case .seen(let notes) = sticky else { return }
        sticky = .seen(change(notes))
    }

    /// What GitLab will answer, as far as that can be told before: how a plan is made without writing.
    package func expectedAnswer(to write: Write) -> Answer {
        switch write {
        case .push: .pushed
        case .open(_, let text): .mirror(opened(text))
        case .edit(_, let changes): mirror.map { .mirror(edited($0, changes)) } ?? .pushed
        case .say(let body): .note(PostedNote(id: 0, body: body))
        case .rephrase(let note, let body): .note(PostedNote(id: note, body: body))
        case .withdraw: .withdrawn
        }
    }

    private func opened(_ text: MirrorText) -> Mirror {
        Mirror(
            number: 0,
            author: 0,
            webURL: "(its address)",
            title: text.title,
            description: text.description,
            targetBranch: text.targetBranch,
            marker: marker(in: text.description)
        )
    }

    private func edited(_ mirror: Mirror, _ changes: MergeRequestChanges) -> Mirror {
        var mirror = mirror
        mirror.title = changes.title ?? mirror.title
        mirror.description = changes.description ?? mirror.description
        mirror.targetBranch = changes.targetBranch ?? mirror.targetBranch
        mirror.state = changes.state.map { $0 == .close ? .closed : .opened } ?? mirror.state
        mirror.marker = marker(in: mirror.description)
        return mirror
    }

    /// What the description of a mirror says of itself, where the bot wrote it.
    package func marker(in description: String) -> MirrorMarker? {
        Marker(in: description, signedWith: markerKey).flatMap { MirrorMarker($0, of: branch) }
    }
}
