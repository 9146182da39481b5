import Git

/// A commit on its way into a patch file.
struct PatchDraft: Sendable {
    let notes: CommitNotes
    /// Place among the patches of the range, from 1, ignored ones counted; `nil` for a commit without changes.
    let position: Int?
    /// The mail; empty for a commit without changes.
    let mail: [UInt8]

    var commit: Commit { notes.commit }
    var metadata: PatchMetadata { notes.metadata }
    var name: PatchFileName { notes.patchName(position: position ?? 0) }
}

extension PatchDraft {
    /// Makes the mails of a reading and reads what its commits say about them.
    static func drafts(
        of reading: SeriesReading,
        paths: [Pathspec],
        in repository: Repository
    ) async throws -> [PatchDraft] {
        var mails = try await mails(of: reading.commits, paths: paths, prefixes: true, in: repository)
        let notes = try CommitNotes.notes(on: reading.commits) { mails[$0] != nil }
        let bare = notes.filter { $0.metadata.hasNoPrefix && mails[$0.commit.id] != nil }.map(\.commit)
        mails.merge(try await self.mails(of: bare, paths: paths, prefixes: false, in: repository)) { $1 }
        var position = 0
        return notes.map { notes in
            guard let mail = mails[notes.commit.id] else {
                return PatchDraft(notes: notes, position: nil, mail: [])
            }
            position += 1
            return PatchDraft(
                notes: notes,
                position: position,
                mail: PatchMail.quotingDiffs(in: mail, of: notes.message)
            )
        }
    }

    /// The mails of those commits that change one of the paths.
    private static func mails(
        of commits: [Commit],
        paths: [Pathspec],
        prefixes: Bool,
        in repository: Repository
    ) async throws -> [ObjectID: [UInt8]] {
        guard !commits.isEmpty else { return [:] }
        let query = PatchQuery(commits: commits.map(\.id), paths: paths, prefixes: prefixes)
        let mails = try await repository.formatPatches(query)
        return Dictionary(uniqueKeysWithValues: mails.map { ($0.commit, $0.text) })
    }
}
