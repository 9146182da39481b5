import GitLab

/// Finds the bot's notes with a marker on a source-git merge request.
struct StickyNotes: Sendable {
    private let branch: MirrorBranch
    private let session: ForgeSession

    /// Takes any branch that mirrors the merge request.
    init(of branch: MirrorBranch, session: ForgeSession) {
        self.branch = branch
        self.session = session
    }

    /// All of them, oldest first: one, unless two workers met.
    func all() async throws -> [PostedNote] {
        let notes = try await session.gitLab.all(.notes(on: branch.number, in: .id(branch.sourceProject)))
        var ours: [PostedNote] = []
        for note in notes where !note.isSystem {
            let marker = Marker(in: note.body, signedWith: session.markerKey)
            guard StickyNote.isMarked(marker, as: branch) else { continue }
            if try await isOurs(note) { ours.append(PostedNote(id: note.id, body: note.body)) }
        }
        return ours
    }

    /// Whether the bot wrote a note; a person may have copied its text.
    private func isOurs(_ note: Note) async throws -> Bool {
        try await note.author.id == session.gitLab.currentUser().id
    }
}
