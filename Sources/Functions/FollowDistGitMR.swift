import GitLab
import JSON
import Runtime

/// Tells the source-git merge request what a person did to its dist-git merge request: merged, closed or reopened it.
struct FollowDistGitMR: PairFunction {
    let pairs: Pairs

    func handle(_ event: Event, in invocation: Invocation) async throws -> Outcome {
        let hint = try MergeRequestEvent(from: JSONReader(event.data))
        guard let branch = MirrorBranch(hint.mergeRequest.sourceBranch) else {
            return .ignored("\(hint.mergeRequest.sourceBranch) mirrors no merge request")
        }
        guard let pair = pairs.pair(mirroredBy: branch, for: event) else {
            return .uncovered(event)
        }
        return try await pairs.leveller(of: pair).level(LevellingRequest(isDryRun: invocation.isDryRun))
    }
}
