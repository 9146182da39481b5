package import Git

/// Brings a person's dist-git work tree level with their source-git: all of it or nothing.
///
/// What is committed in source-git counts; what lies in its work tree does not.
package struct DeskUpdate: Sendable {
    let sourceGit: Repository
    /// One dist-git repository, or a folder that holds one for each package.
    let distGit: String
    /// Goes on although dist-git has commits of its own, or packaging is not committed.
    package var isForced = false
    /// In place of the configuration's `upstream_ref`.
    package var upstreamReference: String?
    /// The program that brings archives to the lookaside cache: it has to be installed, and is left to the user.
    package var packageTool: String?
    /// The dist-git commit's message; `nil` leaves the result in the work tree, uncommitted.
    package var message: CommitMessage?
    /// Writes nothing.
    package var isDryRun = false

    package init(sourceGit: Repository, distGit: String) {
        self.sourceGit = sourceGit
        self.distGit = distGit
    }

    /// Plans for all packages, then writes.
    ///
    /// - Throws: `ConversionError` or `GitError`; both repositories are as they were then.
    package func run() async throws -> [DeskOutcome] {
        if let packageTool { try refuse(missing: packageTool) }
        let head = try await sourceGit.headCommit()
        let configuration = try await SourceGitConfiguration(of: head, in: sourceGit)
        if !isForced { try await refuseUncommittedPackaging() }
        var drafts: [DeskDraft] = []
        for target in try await targets(of: configuration) {
            drafts.append(try await draft(of: head, for: target))
        }
        var outcomes: [DeskOutcome] = []
        for draft in drafts { outcomes.append(try await carryOut(draft)) }
        return outcomes
    }

    private func draft(of head: ObjectID, for target: DeskTarget) async throws -> DeskDraft {
        let base = try await target.repository.headCommit()
        if !isForced, let level = try await level(head, base, target) { return level }
        try await target.refuseChanges()
        let configuration = target.configuration.with(upstreamReference: upstreamReference)
        let committer = try await target.repository.identity(of: .committer)
        let update = try await UpdateDistGit(sourceGit: sourceGit, distGit: target.repository)
            .plan(head: head, base: base, configuration: configuration, packager: committer.person)
        guard !update.isEmpty else {
            guard message == nil else { throw ConversionError.nothingToCommit }
            return DeskDraft(target: target, change: nil)
        }
        return DeskDraft(target: target, change: update)
    }

    /// What there is to say when nothing is to be done.
    ///
    /// - Throws: `ConversionError.notAhead` when dist-git has commits that would be overwritten.
    private func level(_ head: ObjectID, _ base: ObjectID, _ target: DeskTarget) async throws -> DeskDraft? {
        let status = try await SyncStatus(
            sourceGit: RepositorySide(sourceGit, head: head, name: sourceGit.path),
            distGit: RepositorySide(target.repository, head: base, name: target.repository.path)
        )
        if status.isLevel { return DeskDraft(target: target, change: nil) }
        if status.distGit == nil, !status.isRewritten, !status.isDistGitRewritten { return nil }
        throw ConversionError.notAhead(
            status.text(sourceGit: sourceGit.path, distGit: target.repository.path)
        )
    }

    private func carryOut(_ draft: DeskDraft) async throws -> DeskOutcome {
        guard let update = draft.change else { return .level(draft.target.repository.path) }
        let (repository, notices) = (draft.target.repository, update.notices + toolNotices)
        let message = (message ?? CommitMessage([])).setting(.fromSourceGit(update.head.id)).cleaned()
        let commit = update.commit(
            message,
            author: try await repository.identity(of: .author),
            committer: try await repository.identity(of: .committer)
        )
        if isDryRun { return .planned(try await repository.mail(of: commit), notices: notices) }
        let id = try await repository.write(commit)
        guard self.message != nil else {
            try await repository.writeFiles(of: try await repository.commit(id).tree, from: update.base.id)
            return .written(update.tree.changes.keys.sorted(), notices: notices)
        }
        try await repository.checkOut(id, from: update.base.id, reason: "update-dist-git: \(message.subject)")
        return .committed(id, notices: notices)
    }
}
