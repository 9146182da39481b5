import Git
import GitLab
import Runtime

/// Carries out writes; each may be repeated.
struct CarryWriter: Sendable {
    let pair: BranchPair
    let session: ForgeSession
    /// Holds the commits to push.
    let bench: any CarryWorkbench

    /// Carries out everything that follows from what was observed.
    ///
    /// - Throws: `GitError.stale` or `GitLabError.mergeRequestExists` when somebody else was here in the meantime,
    ///   `Failure.impossible` when the bot may not write to source-git.
    func carryOut(_ observation: CarryObservation) async throws {
        _ = try await observation.acted(on: pair) { write, seen in try await answer(to: write, in: seen) }
    }

    private func answer(to write: CarryWrite, in seen: CarryObservation) async throws -> CarryAnswer {
        switch write {
        case .push(let commit, let branch, let old): try await push(commit, to: branch, expecting: old)
        case .open(let branch, let text): .mergeRequest(read(try await open(branch, text), in: seen))
        case .edit(let number, let changes):
            .mergeRequest(
                read(try await gitLab.send(.updateMergeRequest(number, in: sourceGit, changes)), in: seen)
            )
        case .report(let text): .issue(read(try await report(text), in: seen))
        case .rephrase(let number, let changes):
            .issue(read(try await gitLab.send(.updateIssue(number, in: sourceGit, changes)), in: seen))
        case .remove(let branch, let head): try await remove(branch, expecting: head)
        }
    }

    private var gitLab: GitLabClient { session.gitLab }
    private var sourceGit: ProjectReference { .path(pair.sourceGit) }

    private func read(_ mergeRequest: MergeRequest, in seen: CarryObservation) -> CarryMergeRequest {
        CarryMergeRequest(mergeRequest, marker: seen.marker(in: mergeRequest.description))
    }

    private func read(_ issue: Issue, in seen: CarryObservation) -> CarryIssue {
        CarryIssue(issue, marker: seen.marker(in: issue.description))
    }
}

extension CarryWriter {
    private func push(
        _ commit: ObjectID,
        to branch: CarryBranch,
        expecting old: ObjectID?
    ) async throws -> CarryAnswer {
        do {
            try await bench.push(commit, to: branch, expecting: old)
            return .pushed
        } catch {
            guard Self.isRefusal(error) else { throw error }
            throw Failure.impossible(
                "the bot may not push \(branch) to \(pair.sourceGit): give it the role Developer there, and let no "
                    + "protected branch of source-git cover sluice/* without it; \(error)"
            )
        }
    }

    private func open(_ branch: CarryBranch, _ text: String) async throws -> MergeRequest {
        let draft = MergeRequestDraft(
            sourceBranch: "\(branch)",
            targetBranch: pair.sourceGitBranch,
            title: CarryText.title(of: pair),
            description: text,
            removesSourceBranch: true
        )
        return try await gitLab.send(.createMergeRequest(draft, in: sourceGit))
    }

    private func report(_ text: String) async throws -> Issue {
        try await gitLab.send(
            .createIssue(IssueDraft(title: CarryText.issueTitle(of: pair), description: text), in: sourceGit)
        )
    }

    /// Removes the branch, if GitLab lets the bot.
    private func remove(_ branch: CarryBranch, expecting head: ObjectID) async throws -> CarryAnswer {
        do {
            try await bench.push(nil, to: branch, expecting: head)
        } catch {
            guard Self.isRefusal(error) else { throw error }
        }
        return .removed
    }

    /// Whether GitLab does not allow it, which does not change by itself.
    private static func isRefusal(_ error: GitError) -> Bool {
        switch error {
        case .refused, .unauthorized: true
        default: false
        }
    }
}
