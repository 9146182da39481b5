import Git

/// Makes source-git's commits of single dist-git commits.
struct PackagingCarrier: Sendable {
    let distGit: Repository
    let sourceGit: Repository
    let paths: PackagingPaths
    private let ownLayers: SourceGitLayers
    private let specs: SpecFileCache

    /// source-git's own commits begin at `upstream`, or with its whole history when that is nil.
    init(distGit: Repository, sourceGit: Repository, paths: PackagingPaths, upstream: ObjectID?) {
        self.distGit = distGit
        self.sourceGit = sourceGit
        self.paths = paths
        ownLayers = SourceGitLayers(repository: sourceGit, upstream: upstream)
        specs = SpecFileCache(distGit)
    }

    /// Appends the commits for one step: the packaging's first, then those of patches.
    ///
    /// - Throws: `PackagingChangeError`.
    func carry(_ step: Replay.Step, to series: inout DraftSeries) async throws {
        guard step.before != step.after, try await !isFromSourceGit(step.commit, series.head) else { return }
        let step = try await packagingStep(step, in: series.tree)
        try await carryFiles(step, to: &series)
        do {
            try await carryPatches(step, to: &series)
        } catch let failure as PatchFailure {
            throw PackagingChangeError.patch(failure, step.title)
        }
    }

    /// Sees to it that source-git knows itself level with a commit that may have changed nothing for it.
    func leaveSyncPoint(at commit: Commit, in series: inout DraftSeries) async throws {
        if try await !isFromSourceGit(commit, series.head) { series.reach(commit) }
    }

    private func carryFiles(_ step: PackagingStep, to series: inout DraftSeries) async throws {
        let merge = PackagingMerge(distGit: distGit, sourceGit: sourceGit, paths: paths)
        let changes = try await merge.changes(of: step, in: series.tree)
        guard !changes.isEmpty else { return }
        let tree = try await sourceGit.writeTree(NewTree(base: series.tree, changes: changes))
        series.append(CommitDraft(of: step.commit, tree: tree))
    }

    private func carryPatches(_ step: PackagingStep, to series: inout DraftSeries) async throws {
        let change = try await PatchListChange(
            from: step.before.patches,
            to: step.after.patches,
            isSame: isSame
        )
        let commits = PatchCommits(
            distGit: distGit,
            sourceGit: sourceGit,
            author: { _ in step.commit.writer },
            origin: step.commit
        )
        let layers = change.dropped.isEmpty ? [] : try await ownLayers.layers(to: series.head.id)
        for patch in change.dropped.reversed() {
            try await commits.drop(patch, among: layers, from: &series)
        }
        for patch in change.added {
            let isNumbered = change.numbered.contains(patch.name)
            try await commits.append(patch, isNumbered: isNumbered, to: &series)
            if !isNumbered { series.notices.append(Self.notice(patch, in: step)) }
        }
    }

    private static func notice(_ patch: ListedPatch, in step: PackagingStep) -> String {
        "\(patch.name.text) of dist-git commit \(step.title) comes behind source-git's other patches, so it will get "
            + "another number in dist-git than \(patch.number)"
    }
}

extension PackagingCarrier {
    /// Whether source-git has the change since the commit was made from it.
    private func isFromSourceGit(_ commit: Commit, _ head: Commit) async throws -> Bool {
        let trailers = TrailerBlock(of: CommitMessage(of: commit)).trailers
        let origin = trailers.last { $0.isNamed(Trailer.fromSourceGit) }.flatMap { ObjectID($0.value) }
        guard let origin, try await sourceGit.exists(origin) else { return false }
        return try await sourceGit.isAncestor(origin, of: head.id)
    }

    private func packagingStep(_ step: Replay.Step, in tree: ObjectID) async throws -> PackagingStep {
        let before = try await specs.spec(at: paths.spec.distGit, in: step.before)
        let after = try await specs.spec(at: paths.spec.distGit, in: step.after)
        let hasPatches = !before.patches.isEmpty || !after.patches.isEmpty
        let kept = hasPatches ? try await patchesOfOwnSpec(in: tree) : []
        return PackagingStep(
            commit: step.commit,
            before: PackagingStep.Side(tree: step.before, spec: before, without: kept),
            after: PackagingStep.Side(tree: step.after, spec: after, without: kept)
        )
    }

    /// The patches that source-git's own spec file lists.
    private func patchesOfOwnSpec(in tree: ObjectID) async throws -> Set<[UInt8]> {
        guard let entry = try await sourceGit.entry(paths.spec.sourceGit, in: tree) else { return [] }
        return Set(SpecFile(try await sourceGit.blob(entry.object)).patches.map(\.key))
    }

    /// Whether two files of one name do the same to the sources.
    private func isSame(_ old: ListedPatch, _ new: ListedPatch) async throws -> Bool {
        guard old.file?.object != new.file?.object else { return true }
        guard let old = old.file?.object, let new = new.file?.object else { return false }
        let blobs = try await distGit.blobs([old, new])
        return DiffContent(blobs[old, default: []]) == DiffContent(blobs[new, default: []])
    }
}
