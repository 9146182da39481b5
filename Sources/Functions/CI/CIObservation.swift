import GitLab

/// What decides how the news of a pipeline is shown on a source-git merge request.
package struct CIObservation: Observed, Equatable {
    package let branch: MirrorBranch
    package let news: PipelineNews
    /// The sticky note as it stands.
    package var note: PostedNote
    /// Where a commit status would be seen; `nil` where none is wanted.
    package let place: StatusPlace?
    /// Whether GitLab refused the status; `nil` before it was tried.
    package var isRefused: Bool?
    package let markerKey: [UInt8]?

    package init(
        of news: PipelineNews,
        on branch: MirrorBranch,
        note: PostedNote,
        place: StatusPlace?,
        markerKey: [UInt8]?
    ) {
        self.branch = branch
        self.news = news
        self.note = note
        self.place = place
        self.markerKey = markerKey
    }
}

extension CIObservation {
    /// First the status, then the note, which remembers both: a worker that stops between them tries the status again,
    /// and GitLab refuses what is there already.
    package var nextWrite: Write? {
        var shown = StickyNote(reading: note.body).showing(news)
        if isRefused == true { shown.isWithoutStatuses = true }
        let text = shown.text(of: branch, signedWith: markerKey)
        guard text != note.body else { return nil }
        if let place, isRefused == nil, let draft = CommitStatusDraft(news, at: place) {
            return .setStatus(draft, on: place.commit, in: place.project)
        }
        return .rephrase(note.id, text)
    }

    package mutating func take(_ answer: Answer, to write: Write) {
        switch answer {
        case .status(let isRefused): self.isRefused = isRefused
        case .note(let note): self.note = note
        default: break
        }
    }

    package func expectedAnswer(to write: Write) -> Answer {
        if case .rephrase(let id, let body) = write {
            .note(PostedNote(id: id, body: body))
        } else {
            .status(isRefused: false)
        }
    }
}
