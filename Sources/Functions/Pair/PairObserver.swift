import Git
import GitLab
import Runtime

/// Reads from GitLab how a pair is.
struct PairObserver: Sendable {
    let pair: Pair
    let session: ForgeSession

    private var gitLab: GitLabClient { session.gitLab }
    private var sourceGit: ProjectReference { .path(pair.sourceGit) }
    private var pushTo: ProjectReference { .path(pair.pushTo) }

    /// Reads the source-git merge request.
    func source() async throws -> MergeRequest {
        try await gitLab.send(.mergeRequest(pair.number, in: sourceGit))
    }

    /// Reads the mirror that belongs to a source-git merge request.
    ///
    /// Where nobody ever said a word on the source-git merge request no mirror was finished, and a first look saves the
    /// question; a mirror that was only begun shows when the push or the merge request meets it, and the next look is thorough.
    func sight(
        of source: SourceMergeRequest,
        noteCount: Int,
        targetBranch: String,
        thoroughly isThorough: Bool
    ) async throws -> PairSight {
        let first = MirrorBranch(of: source.number, in: source.project)
        let found = isThorough || noteCount > 0 ? try await newest(from: first) : (first, nil)
        let mirror = found.1.map { Mirror($0, marker: marker(in: $0.description, of: found.0)) }
        let isSpent = mirror?.state == .merged && mirror?.marker?.head != source.head
        return PairSight(
            source: source,
            targetBranch: targetBranch,
            branch: isSpent ? found.0.successor : found.0,
            mirror: isSpent ? nil : mirror,
            mirrorHead: isSpent ? nil : found.1?.head,
            noteCount: noteCount,
            isThorough: isThorough
        )
    }

    /// Adds what only matters once the conversion is known.
    func observation(of sight: PairSight, conversion: PairConversion) async throws -> Observation {
        Observation(
            pair: pair,
            source: sight.source,
            targetBranch: sight.targetBranch,
            branch: sight.branch,
            branchHead: try await branchHead(of: sight, conversion),
            mirror: sight.mirror,
            sticky: try await sticky(of: sight, conversion),
            noteCount: sight.noteCount,
            conversion: conversion,
            markerKey: session.markerKey
        )
    }

    /// The mirror of the highest generation, and its branch.
    private func newest(from first: MirrorBranch) async throws -> (MirrorBranch, MergeRequest?) {
        var branch = first
        var newest = try await mirror(of: branch)
        while let found = newest, found.state != .opened {
            guard let next = try await mirror(of: branch.successor) else { break }
            (branch, newest) = (branch.successor, next)
        }
        return (branch, newest)
    }

    /// The merge request of a branch: the open one, else the last.
    private func mirror(of branch: MirrorBranch) async throws -> MergeRequest? {
        let found = try await gitLab.all(
            .mergeRequests(in: .path(pair.distGit), sourceBranch: "\(branch)", state: nil)
        )
        return found.first { $0.state == .opened } ?? found.last
    }

    private func branchHead(of sight: PairSight, _ conversion: PairConversion) async throws -> ObjectID? {
        guard case .made = conversion else { return nil }
        if let mirror = sight.mirror, mirror.state == .opened {
            return sight.mirrorHead.flatMap { ObjectID($0) }
        }
        guard sight.isThorough || sight.branch.generation > 1 || sight.mirror != nil else { return nil }
        do {
            return ObjectID(try await gitLab.send(.branch("\(sight.branch)", in: pushTo)).head)
        } catch {
            guard error.isNotFound else { throw error }
            return nil
        }
    }

    private func sticky(of sight: PairSight, _ conversion: PairConversion) async throws -> Sticky {
        if let note = sight.mirror?.marker?.note, sight.isSettled(with: conversion) { return .settled(note) }
        guard sight.isThorough || sight.noteCount > 0 else { return .seen([]) }
        let wanted = StickyNote.marker(of: sight.branch)
        var ours: [PostedNote] = []
        for note in try await gitLab.all(.notes(on: pair.number, in: sourceGit)) where !note.isSystem {
            guard Marker(in: note.body, signedWith: session.markerKey) == wanted else { continue }
            if try await isOurs(note) { ours.append(PostedNote(id: note.id, body: note.body)) }
        }
        return .seen(ours)
    }

    /// Whether the bot wrote a note; a person may have copied its text.
    private func isOurs(_ note: Note) async throws -> Bool {
        try await note.author.id == gitLab.currentUser().id
    }

    private func marker(in description: String, of branch: MirrorBranch) -> MirrorMarker? {
        Marker(in: description, signedWith: session.markerKey).flatMap { MirrorMarker($0, of: branch) }
    }
}
