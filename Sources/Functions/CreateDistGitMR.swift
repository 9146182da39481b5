import GitLab
import JSON
package import Runtime

/// Opens the dist-git merge request for a source-git merge request, and links both.
package struct CreateDistGitMR: PairFunction {
    let pairs: Pairs

    package init(pairs: Pairs) {
        self.pairs = pairs
    }

    package func handle(_ event: Event, in invocation: Invocation) async throws -> Outcome {
        let hint = try MergeRequestEvent(from: JSONReader(event.data))
        guard let pair = pairs.pair(of: hint.mergeRequest.number, for: event) else {
            return .ignored("no mapping covers \(event.project?.path ?? "the project of the event")")
        }
        return try await pairs.leveller(of: pair).level(isDryRun: invocation.isDryRun)
    }
}
