import GitLab
import Runtime

/// Shows dist-git's CI on the source-git merge request of a pair.
struct CIReporter: Sendable {
    let pair: Pair
    let branch: MirrorBranch
    let session: ForgeSession
    let leveller: PairLeveller

    /// Shows the news of a pipeline, unless the sticky note tells as much already.
    func report(_ news: PipelineNews, isDryRun: Bool) async throws -> Outcome {
        guard let note = try await note(isDryRun: isDryRun) else {
            return .ignored("\(pair) has no note of sluice to show pipeline \(news.pipeline) in")
        }
        let observation = CIObservation(
            of: news,
            on: branch,
            note: note,
            place: try await place(for: news, in: note),
            markerKey: session.markerKey
        )
        let plan = Plan(from: observation)
        guard !plan.writes.isEmpty else {
            return .ignored("\(pair) shows pipeline \(news.pipeline) already")
        }
        guard !isDryRun else { return .planned("\(plan)", plan.json) }
        _ = try await PairWriter(pair: pair, session: session, branch: branch).carryOut(observation)
        return .done("\(plan)")
    }

    /// The sticky note; made now when a pipeline was faster than the worker that opened the mirror.
    private func note(isDryRun: Bool) async throws -> PostedNote? {
        let notes = StickyNotes(of: branch, session: session)
        if let note = try await notes.all().first { return note }
        guard !isDryRun else { return nil }
        _ = try await leveller.level(LevellingRequest(isThorough: true))
        return try await notes.all().first
    }

    private func place(for news: PipelineNews, in note: PostedNote) async throws -> StatusPlace? {
        let shown = StickyNote(reading: note.body)
        guard news.status.isFinal, news.source != "parent_pipeline", shown.showing(news) != shown,
            !shown.isWithoutStatuses, let commit = news.commit
        else { return nil }
        let source = try await session.gitLab.send(
            .mergeRequest(branch.number, in: .id(branch.sourceProject))
        )
        return StatusPlace(for: commit, of: source)
    }
}
