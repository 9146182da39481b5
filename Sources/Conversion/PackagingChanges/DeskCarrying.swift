package import Git

/// Brings a person's source-git work tree level with their dist-git: all of it or nothing.
///
/// What is committed in dist-git counts; what lies in its work tree does not.
package struct DeskCarrying: Sendable {
    let sourceGit: Repository
    /// One dist-git repository, or a folder that holds one for each package.
    let distGit: String
    /// The dist-git commits to carry, as `A..B`; `nil` for all that source-git lacks.
    package var range: String?
    /// Goes on although source-git has commits of its own.
    package var isForced = false
    /// Moves nothing.
    package var isDryRun = false

    package init(sourceGit: Repository, distGit: String) {
        self.sourceGit = sourceGit
        self.distGit = distGit
    }

    /// Carries the commits of one package after the other.
    ///
    /// - Throws: `ConversionError`, `PackagingChangeError` or `GitError`; source-git is as it was before that package.
    package func run() async throws -> [CarryingOutcome] {
        let configuration = try await SourceGitConfiguration(of: sourceGit.headCommit(), in: sourceGit)
        let targets = try await DeskUpdate(sourceGit: sourceGit, distGit: distGit).targets(of: configuration)
        var outcomes: [CarryingOutcome] = []
        for target in targets {
            outcomes.append(try await carry(from: target, onto: sourceGit.headCommit()))
        }
        return outcomes
    }

    private func carry(from target: DeskTarget, onto head: ObjectID) async throws -> CarryingOutcome {
        let missing = isForced ? nil : try await missingCommits(from: target, onto: head)
        if !isForced, missing == nil { return .level }
        guard let range = try await namedRange(in: target.repository) ?? missing else {
            throw PackagingChangeError.noRange
        }
        try await refuseChanges()
        let committer = Committer.person(try await sourceGit.identity(of: .committer))
        let plan = CarryingPlan(range: range, head: head, target: target, committer: committer)
        return isDryRun ? try await tried(plan) : try await carriedOut(plan)
    }

    private func namedRange(in distGit: Repository) async throws -> DistGitRange? {
        guard let range else { return nil }
        return try await DistGitRange(range, in: distGit)
    }
}

/// What is to be carried, and to where.
private struct CarryingPlan: Sendable {
    let range: DistGitRange
    let head: ObjectID
    let target: DeskTarget
    let committer: Committer

    /// Makes the commits in a repository that has source-git's objects.
    func update(_ sourceGit: Repository) async throws -> SourceGitUpdate {
        try await UpdateSourceGit(distGit: target.repository, sourceGit: sourceGit, committer: committer)
            .plan(range, onto: head, configuration: target.configuration)
    }
}

extension DeskCarrying {
    /// What dist-git has and source-git lacks; `nil` when it has all of it.
    ///
    /// - Throws: `ConversionError.notAhead` when source-git has commits that dist-git lacks, or one was rewritten.
    private func missingCommits(from target: DeskTarget, onto head: ObjectID) async throws -> DistGitRange? {
        let tip = try await target.repository.headCommit()
        let status = try await SyncStatus(
            sourceGit: RepositorySide(sourceGit, head: head, name: sourceGit.path),
            distGit: RepositorySide(target.repository, head: tip, name: target.repository.path)
        )
        if status.isLevel { return nil }
        guard status.sourceGit == nil, status.distGit != nil else {
            throw ConversionError.notAhead(
                status.text(sourceGit: sourceGit.path, distGit: target.repository.path)
            )
        }
        return DistGitRange(after: status.point.distGit, through: tip)
    }

    /// - Throws: `ConversionError.uncommitted`; ignored files may lie around.
    private func refuseChanges() async throws {
        let status = try await sourceGit.status()
        let paths = status.staged + status.modified + status.conflicted + status.untracked
        guard paths.isEmpty else {
            throw ConversionError.uncommitted(Set(paths).sorted(), in: sourceGit.path)
        }
    }

    private func tried(_ plan: CarryingPlan) async throws -> CarryingOutcome {
        try await sourceGit.withQuarantine { repository in
            let update = try await plan.update(repository)
            let mails = try await repository.formatPatches(PatchQuery(commits: update.commits.map(\.id)))
            return .planned(update, mails: mails.flatMap(\.text))
        }
    }

    private func carriedOut(_ plan: CarryingPlan) async throws -> CarryingOutcome {
        let update = try await plan.update(sourceGit)
        guard let subject = update.commits.last?.subject else { return .level }
        try await sourceGit.checkOut(update.head, from: plan.head, reason: "update-source-git: \(subject)")
        return .carried(update)
    }
}
