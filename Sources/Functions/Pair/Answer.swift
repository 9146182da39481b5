package import GitLab

/// What a write came to.
package enum Answer: Sendable, Equatable {
    /// The branch stands where it was pushed to.
    case pushed
    /// A mirror as it is after the write.
    case mirror(Mirror)
    /// The sticky note as it is after the write.
    case note(PostedNote)
    /// The note is gone.
    case withdrawn
    /// What came of letting the source-git merge request wait, or wait no longer; and that merge request as it is now.
    case block(MirrorMarker.Block?, source: MergeRequest? = nil)
    /// The status is set, or GitLab does not let it.
    case status(isRefused: Bool)
    /// The pipeline that was started; `nil` when there is nothing to run.
    case started(Pipeline.ID?)
    /// The command has its answer, or its reaction.
    case acknowledged
}

extension Observation {
    package mutating func take(_ answer: Answer, to write: Write) {
        switch (write, answer) {
        case (.push(let commit, _, _), .pushed): branchHead = commit
        case (.edit(let number, _), .mirror(let older)) where number == superseded.last?.number:
            heed(older, insteadOf: superseded.removeLast())
            if older.isInTheWay {
                superseded.append(older)
            } else {
                block = (superseded.last ?? mirror)?.marker?.block
            }
        case (_, .mirror(let mirror)):
            heed(mirror, insteadOf: self.mirror)
            self.mirror = mirror
        case (.say, .note(let note)):
            change { $0 + [note] }
            noteCount += 1
        case (_, .note(let note)): change { $0.map { $0.id == note.id ? note : $0 } }
        case (.withdraw(let id), .withdrawn):
            change { $0.filter { $0.id != id } }
            noteCount -= 1
        case (.unblock(let dependency), .block) where deadBlocks.contains(dependency):
            deadBlocks.removeAll { $0 == dependency }
        case (_, .block(let block, let source)):
            self.block = block
            sourceNow = source
        default: break
        }
    }

    /// Takes in what another worker wrote of the dependency meanwhile.
    private mutating func heed(_ now: Mirror, insteadOf before: Mirror?) {
        if let before, now.marker?.block != before.marker?.block { block = now.marker?.block }
    }

    private mutating func change(notes change: ([PostedNote]) -> [PostedNote]) {
        guard case .seen(let notes) = sticky else { return }
        sticky = .seen(change(notes))
    }
}
