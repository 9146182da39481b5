import Git

/// Commits that follow on each other, on top of source-git's head.
struct DraftSeries: Sendable {
    let head: Commit
    private var drafts: [CommitDraft] = []
    /// Sentences about what a person may want to look at.
    var notices: [String] = []

    init(onto head: Commit) { self.head = head }

    /// The tree after the last of them.
    var tree: ObjectID { drafts.last?.tree ?? head.tree }

    mutating func append(_ draft: CommitDraft) { drafts.append(draft) }

    /// The commits as layers of patches.
    var layers: [PatchLayer] {
        let trees = [head.tree] + drafts.map(\.tree)
        return zip(drafts, trees).map { PatchLayer(message: $0.message, before: $1, after: $0.tree) }
    }

    /// Sees to it that source-git says it is level with a dist-git commit, also when that changed nothing for it.
    ///
    /// The last commit's trailer names it then; where there is no commit, an empty one is made.
    mutating func reach(_ origin: Commit) {
        guard let last = drafts.indices.last else {
            append(CommitDraft(of: origin, tree: head.tree))
            return
        }
        drafts[last].origin = origin
    }

    /// Writes the commits, all at once.
    func write(to repository: Repository, by committer: Committer) async throws -> SourceGitUpdate {
        let commits = drafts.enumerated().map { index, draft in
            draft.commit(following: index == 0 ? .existing(head.id) : .new(index - 1), by: committer)
        }
        let ids = try await repository.write(commits)
        let carried = zip(ids, drafts).map {
            CarriedCommit(id: $0, origin: $1.origin.id, subject: $1.message.subject)
        }
        return SourceGitUpdate(
            head: ids.last ?? head.id,
            changesFiles: tree != head.tree,
            commits: carried,
            notices: notices
        )
    }
}
