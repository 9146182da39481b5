import Git
import GitLab
import Runtime

/// Reads from GitLab how a pair is.
struct PairObserver: Sendable {
    let pair: Pair
    let session: ForgeSession
    let policy: Policy

    private var gitLab: GitLabClient { session.gitLab }
    private var sourceGit: ProjectReference { .path(pair.sourceGit) }
    private var pushTo: ProjectReference { .path(pair.pushTo) }

    /// Reads the source-git merge request.
    func source() async throws -> MergeRequest {
        try await gitLab.send(.mergeRequest(pair.number, in: sourceGit))
    }

    /// Reads the mirrors of a source-git merge request, those of the oldest generation first.
    ///
    /// Where nobody ever said a word on the source-git merge request no mirror was finished, and a first look saves the
    /// question; a mirror that was only begun shows when the push or the merge request meets it, and the next look is thorough.
    /// A thorough look also goes past an open mirror: a worker that was late may have reopened one that has a successor.
    func mirrors(of source: MergeRequest, _ request: LevellingRequest) async throws -> [MergeRequest] {
        guard request.isThorough || source.userNotesCount > 0 else { return [] }
        var branch = MirrorBranch(of: source.number, in: source.project)
        var mirrors: [MergeRequest] = []
        while case let found = try await mergeRequests(of: branch), !found.isEmpty {
            mirrors += found
            if found.contains(where: { $0.state == .opened }), !request.isThorough { break }
            branch = branch.successor
        }
        return mirrors
    }

    /// The merge requests of a branch, oldest first: a late worker may have opened a second one, for another target branch.
    private func mergeRequests(of branch: MirrorBranch) async throws -> [MergeRequest] {
        let found = try await gitLab.all(
            .mergeRequests(in: .path(pair.distGit), sourceBranch: "\(branch)", state: nil)
        )
        guard !found.isEmpty else { return [] }
        let bot = pair.pushTo == pair.distGit ? nil : try await gitLab.currentUser().id
        return found.filter { $0.isMirror(openedFromForkBy: bot) }
    }

    /// Adds what only matters once the conversion is known.
    func observation(of sight: PairSight, conversion: PairConversion) async throws -> Observation {
        Observation(
            sight,
            branchHead: try await branchHead(of: sight, conversion),
            sticky: try await sticky(of: sight, conversion),
            dependencies: try await dependencies(of: sight),
            conversion: conversion,
            commandPrefix: policy.commandPrefix,
            markerKey: session.markerKey
        )
    }

    private func branchHead(of sight: PairSight, _ conversion: PairConversion) async throws -> ObjectID? {
        guard case .made = conversion else { return nil }
        if !sight.request.isThorough {
            if sight.mirror?.state == .opened { return sight.mirrorHead.flatMap { ObjectID($0) } }
            if sight.mirror == nil, sight.branch.generation == 1 { return nil }
        }
        do {
            return ObjectID(try await gitLab.send(.branch("\(sight.branch)", in: pushTo)).head)
        } catch {
            guard error.isNotFound else { throw error }
            return nil
        }
    }

    private func sticky(of sight: PairSight, _ conversion: PairConversion) async throws -> Sticky {
        if sight.isTold(with: conversion) { return .unread }
        guard sight.request.isThorough || sight.noteCount > 0 else { return .seen([]) }
        return .seen(try await StickyNotes(of: sight.branch, session: session).all())
    }

    /// What the source waits for; a look that is not thorough believes the mirror's hidden line.
    private func dependencies(of sight: PairSight) async throws -> [MergeRequestDependency] {
        guard sight.request.isThorough, sight.source.state == .opened, sight.source.isLicensedToWait else {
            return []
        }
        return try await gitLab.all(.dependencies(of: pair.number, in: sourceGit))
    }
}
