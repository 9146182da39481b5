extension Forge {
    /// What became of a note that was sent.
    enum NoteResult: Sendable {
        case stored(World.Note)
        /// It held nothing but commands, which were carried out.
        case commands(QuickActionResult)
    }

    /// Stores a note, carries its commands out, or both.
    func post(
        _ draft: NoteDraft,
        on id: World.MergeRequest.ID,
        by user: World.User
    ) async throws -> NoteResult {
        let (text, actions) = QuickActions.extract(from: draft.body)
        let result = try await apply(actions, to: id, by: user)
        if text.isEmpty, !actions.isEmpty {
            guard result.failures.isEmpty
            else { throw Refusal.badRequest(result.failures.joined(separator: ", ")) }
            return .commands(result)
        }
        var draft = draft
        draft.body = text
        let body = draft
        return .stored(await store.change { $0.addNote(body, on: id, by: user.id) })
    }
}
