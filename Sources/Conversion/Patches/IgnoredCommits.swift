import Git

/// Commits whose changes are not for dist-git, as they say.
///
/// Among the patches, or behind them, such a commit keeps its place: dist-git gets its file, and the spec file does not
/// list it. Beneath all of them it gives no file, and must leave alone what upstream ships: otherwise the patches would
/// begin at something else than upstream.
struct IgnoredCommits: Sendable {
    /// Those beneath all patches, oldest first.
    let beneath: [ObjectID]
    /// What the others leave in dist-git.
    let files: [PatchFile]

    var isEmpty: Bool { all.isEmpty }

    var all: [ObjectID] { beneath + files.flatMap(\.commits) }

    /// Picks the ignored ones with changes; `first` is the first commit that gives a patch.
    init(among drafts: [PatchDraft], from first: PatchDraft?) {
        let start = drafts.firstIndex { $0.commit.id == first?.commit.id } ?? drafts.endIndex
        let isIgnored = { (draft: PatchDraft) in draft.metadata.isIgnored && draft.position != nil }
        beneath = drafts[..<start].filter(isIgnored).map(\.commit.id)
        files = drafts[start...].compactMap { draft in
            draft.position.flatMap {
                draft.metadata.isIgnored ? PatchFile(ofIgnored: draft, at: $0) : nil
            }
        }
    }

    /// What they change that the patches do not account for, in one run of git.
    ///
    /// - Throws: `ConversionError.ignoredBeneath` when one beneath all patches changes what upstream ships.
    func changedPaths(
        from upstream: Commit,
        paths: [Pathspec],
        in repository: Repository
    ) async throws -> Set<GitPath> {
        guard !isEmpty else { return [] }
        let changes = try await repository.changes(of: all, paths: paths).mapValues { $0.map(\.path) }
        let low = Set(beneath.flatMap { changes[$0] ?? [] })
        let shipped = try await repository.entries(low.sorted(), in: upstream.tree)
        for commit in beneath {
            let own = changes[commit, default: []].filter { shipped[$0] != nil }
            if !own.isEmpty { throw ConversionError.ignoredBeneath(commit, paths: own) }
        }
        return Set(changes.values.joined())
    }
}
