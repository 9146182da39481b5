import GitLab
import JSON
import Runtime

/// Shows the CI of a dist-git merge request on its source-git merge request.
struct SyncCI: PairFunction {
    let pairs: Pairs

    func handle(_ event: Event, in invocation: Invocation) async throws -> Outcome {
        switch event.kind {
        case .job:
            let job = try JobEvent(from: JSONReader(event.data))
            return try await report(on: job.ref, event, invocation) { reporter in
                try await reporter.news(of: job.pipeline, in: job.project.id)
            }
        default:
            let pipeline = try PipelineEvent(from: JSONReader(event.data))
            if let why = reasonToPass(pipeline.mergeRequest, event) { return .ignored(why) }
            let ref = pipeline.mergeRequest?.sourceBranch ?? pipeline.ref
            return try await report(on: ref, event, invocation) { reporter in
                PipelineNews(pipeline, at: reporter.address(of: event.project?.path ?? ""))
            }
        }
    }

    /// Anybody may call a branch of a fork as ours are called; its pipelines say nothing about a mirror.
    private func reasonToPass(_ mergeRequest: EventMergeRequest?, _ event: Event) -> String? {
        guard let mergeRequest, mergeRequest.sourceProject != mergeRequest.targetProject,
            let branch = MirrorBranch(mergeRequest.sourceBranch),
            let pair = pairs.pair(mirroredBy: branch, for: event), pair.pushTo == pair.distGit
        else { return nil }
        return "!\(mergeRequest.number) comes from a fork, so it mirrors nothing"
    }

    private func report(
        on ref: String,
        _ event: Event,
        _ invocation: Invocation,
        news: (CIReporter) async throws -> PipelineNews
    ) async throws -> Outcome {
        guard let branch = MirrorBranch(ref) else { return .ignored("\(ref) mirrors no merge request") }
        guard let pair = pairs.pair(mirroredBy: branch, for: event) else {
            return .uncovered(event)
        }
        let reporter = try pairs.reporter(of: pair, on: branch)
        return try await reporter.report(try await news(reporter), isDryRun: invocation.isDryRun)
    }
}
