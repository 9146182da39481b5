import Git
import GitLab
import Runtime

/// Carries out writes; each may be repeated.
struct PairWriter: Sendable {
    let pair: Pair
    let session: ForgeSession
    /// The branch that mirrors the pair's merge request at present.
    let branch: MirrorBranch
    /// Holds the commits to push; `nil` when nothing was converted.
    var bench: (any Workbench)?

    /// Carries out everything that follows from what was observed.
    ///
    /// - Returns: The observation as the answers leave it.
    /// - Throws: `PairCollision` when somebody else was here in the meantime.
    func carryOut<Seen: Observed>(_ observation: Seen) async throws -> Seen
    where Seen.Step == Write, Seen.Reply == Answer {
        try await observation.acted(on: pair) { write, _ in
            do {
                return try await answer(to: write)
            } catch {
                throw collision(error, in: write) ?? error
            }
        }
    }

    private func answer(to write: Write) async throws -> Answer {
        switch write {
        case .push(let commit, let branch, let old): try await push(commit, to: branch, expecting: old)
        case .open(let branch, let text): .mirror(mirror(try await open(branch, text)))
        case .edit(let number, let changes):
            .mirror(mirror(try await gitLab.send(.updateMergeRequest(number, in: distGit, changes))))
        case .say(let body):
            .note(posted(try await gitLab.send(.postNote(body, on: pair.number, in: sourceGit))))
        case .rephrase(let note, let body):
            .note(posted(try await gitLab.send(.editNote(note, to: body, on: pair.number, in: sourceGit))))
        case .withdraw(let note): try await withdraw(note)
        case .block(let mirror): try await block(by: mirror)
        case .unblock(let dependency): try await unblock(dependency)
        case .setStatus(let status, let commit, let project):
            .status(isRefused: try await set(status, on: commit, in: project))
        case .startPipeline(let number): .started(try await startPipeline(for: number))
        case .reply(let body): try await reply(body)
        case .react(let note): try await react(to: note)
        }
    }

    var gitLab: GitLabClient { session.gitLab }
    var sourceGit: ProjectReference { .path(pair.sourceGit) }
    var distGit: ProjectReference { .path(pair.distGit) }
}

/// The mirror.
extension PairWriter {
    private func push(
        _ commit: ObjectID,
        to branch: MirrorBranch,
        expecting old: ObjectID?
    ) async throws -> Answer {
        try await bench?.push(commit, to: branch, expecting: old)
        return .pushed
    }

    private func open(_ branch: MirrorBranch, _ text: MirrorText) async throws -> MergeRequest {
        let isFork = pair.pushTo != pair.distGit
        let draft = MergeRequestDraft(
            sourceBranch: "\(branch)",
            targetBranch: text.targetBranch,
            title: text.title,
            description: text.description,
            targetProject: isFork ? try await gitLab.send(.project(distGit)).id : nil,
            removesSourceBranch: true
        )
        return try await gitLab.send(.createMergeRequest(draft, in: .path(pair.pushTo)))
    }

    private func mirror(_ mergeRequest: MergeRequest) -> Mirror {
        Mirror(mergeRequest, of: branch, markerKey: session.markerKey)
    }

    /// What an error of a write means, if it means that the pair is not as it was seen.
    private func collision(_ error: any Error, in write: Write) -> PairCollision? {
        switch (error, write) {
        case (GitError.stale, _), (GitLabError.mergeRequestExists, .open): .moved
        case (GitLabError.refused(_, let status, _, _), .edit(_, let changes))
        where changes.state == .reopen && [400, 405, 409, 422].contains(status): .cannotReopen(branch)
        case (GitLabError.mergeRequestExists, .edit): .cannotReopen(branch)
        default: nil
        }
    }
}

/// The sticky note and the dependency.
extension PairWriter {
    private func posted(_ note: Note) -> PostedNote { PostedNote(id: note.id, body: note.body) }

    private func withdraw(_ note: Note.ID) async throws -> Answer {
        do {
            _ = try await gitLab.send(.deleteNote(note, on: pair.number, in: sourceGit))
        } catch {
            guard error.isNotFound else { throw error }
        }
        return .withdrawn
    }

    private func block(by mirror: MergeRequest.ID) async throws -> Answer {
        do {
            let made = try await gitLab.send(.addDependency(on: mirror, to: pair.number, in: sourceGit))
            return .block(.set(made.id), source: made.blocked)
        } catch {
            guard case .refused(_, let status, _, _) = error else { throw error }
            guard status == 409 else {
                if [400, 403, 404, 422].contains(status) { return .block(.refused) }
                throw error
            }
        }
        let known = try await gitLab.all(.dependencies(of: pair.number, in: sourceGit))
        return .block(known.first { $0.blocker?.id == mirror }.map { .set($0.id) } ?? .refused)
    }

    private func unblock(_ dependency: MergeRequestDependency.ID) async throws -> Answer {
        do {
            _ = try await gitLab.send(.deleteDependency(dependency, of: pair.number, in: sourceGit))
        } catch {
            guard error.isNotFound else { throw error }
        }
        return .block(nil)
    }
}
