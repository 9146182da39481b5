import GitLab
import JSON
package import Runtime

/// Opens or updates the source-git merge request that brings back what changed in dist-git, or asks a person to.
package struct DistGitToSourceGit: PairFunction {
    let pairs: Pairs

    package func handle(_ event: Event, in invocation: Invocation) async throws -> Outcome {
        let push = try PushEvent(from: JSONReader(event.data))
        guard let branch = push.branch else { return .ignored("\(push.ref) is no branch") }
        guard !branch.hasPrefix("sluice/") else { return .ignored("\(branch) is sluice's own") }
        guard push.after != nil else { return .ignored("branch \(branch) was deleted") }
        guard let pair = pairs.pair(ofDistGitBranch: branch, for: event) else {
            return .ignored(
                "no mapping covers branch \(branch) of \(event.project?.path ?? "the project of the event")"
            )
        }
        return try await pairs.leveller(of: pair).level(isDryRun: invocation.isDryRun)
    }
}
