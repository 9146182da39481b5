package import GitLab

/// What is left of the commands of a note once the pair was levelled as they want.
package struct CommandObservation: Observed, Equatable {
    package let note: CommandNote
    /// The mirror whose CI has to run again; `nil` when that is not asked for, or done.
    package var mirrorToTest: MergeRequest.Number?
    /// What has to be answered; `nil` when there is nothing to say, or it is said.
    package var answer: String?
    package var isReactedTo = false

    package init(of note: CommandNote, mirrorToTest: MergeRequest.Number?, answer: String?) {
        self.note = note
        self.mirrorToTest = mirrorToTest
        self.answer = answer
    }
}

extension CommandObservation {
    /// The reaction comes last: a note without it is carried out again.
    package var nextWrite: Write? {
        if let mirrorToTest { return .startPipeline(mirrorToTest) }
        if let answer { return .reply(answer) }
        return isReactedTo ? nil : .react(note)
    }

    package mutating func take(_ answer: Answer, to write: Write) {
        switch write {
        case .startPipeline: mirrorToTest = nil
        case .reply: self.answer = nil
        case .react: isReactedTo = true
        default: break
        }
    }

    package func expectedAnswer(to write: Write) -> Answer { .acknowledged }
}
