import Git
import GitLab

/// Carries out writes; each may be repeated.
struct PairWriter: Sendable {
    let pair: Pair
    let session: ForgeSession
    /// Holds the commits to push; `nil` when nothing was converted.
    let repository: Repository?

    /// Carries out one write.
    ///
    /// - Throws: `GitError.stale` or `GitLabError.mergeRequestExists` when somebody else was here in the meantime.
    func carryOut(_ write: Write, in observation: Observation) async throws -> Answer {
        switch write {
        case .push(let commit, let branch, let old): try await push(commit, to: branch, expecting: old)
        case .open(let branch, let text): .mirror(mirror(try await open(branch, text), in: observation))
        case .edit(let number, let changes):
            .mirror(
                mirror(
                    try await gitLab.send(.updateMergeRequest(number, in: distGit, changes)),
                    in: observation
                )
            )
        case .say(let body):
            .note(posted(try await gitLab.send(.postNote(body, on: pair.number, in: sourceGit))))
        case .rephrase(let note, let body):
            .note(posted(try await gitLab.send(.editNote(note, to: body, on: pair.number, in: sourceGit))))
        case .withdraw(let note): try await withdraw(note)
        }
    }

    private var gitLab: GitLabClient { session.gitLab }
    private var sourceGit: ProjectReference { .path(pair.sourceGit) }
    private var distGit: ProjectReference { .path(pair.distGit) }

    private func push(
        _ commit: ObjectID,
        to branch: MirrorBranch,
        expecting old: ObjectID?
    ) async throws -> Answer {
        let remote = session.remote(of: pair.pushTo)
        _ = try await repository?.push(commit, to: branch.reference, of: remote, expecting: old)
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

    private func withdraw(_ note: Note.ID) async throws -> Answer {
        do {
            _ = try await gitLab.send(.deleteNote(note, on: pair.number, in: sourceGit))
        } catch {
            guard error.isNotFound else { throw error }
        }
        return .withdrawn
    }

    private func mirror(_ mergeRequest: MergeRequest, in observation: Observation) -> Mirror {
        Mirror(mergeRequest, marker: observation.marker(in: mergeRequest.description))
    }

    private func posted(_ note: Note) -> PostedNote { PostedNote(id: note.id, body: note.body) }
}
