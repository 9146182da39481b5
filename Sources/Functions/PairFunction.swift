import GitLab
import JSON
import Runtime

/// A function that finds everything it touches through the pairs.
protocol PairFunction: Function {
    var pairs: Pairs { get }
    init(pairs: Pairs)
}

/// A function that wakes up for a source-git merge request, and makes its pair level whatever happened to it.
protocol SourceMergeRequestFunction: PairFunction {}

extension SourceMergeRequestFunction {
    func handle(_ event: Event, in invocation: Invocation) async throws -> Outcome {
        let hint = try MergeRequestEvent(from: JSONReader(event.data))
        guard let pair = pairs.pair(of: hint.mergeRequest.number, for: event) else {
            return .uncovered(event)
        }
        return try await pairs.leveller(of: pair).level(LevellingRequest(isDryRun: invocation.isDryRun))
    }
}

extension Outcome {
    /// Nothing is to be done for a project that functions.yaml does not map.
    static func uncovered(_ event: Event) -> Outcome {
        .ignored("no mapping covers \(event.project?.path ?? "the project of the event")")
    }
}
