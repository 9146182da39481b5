import Conversion
import GitLab
import Runtime

/// Shows the newest pipeline of a mirror where its event was lost.
struct PipelineCheck: Sendable {
    let pairs: Pairs
    let pair: Pair
    let isDryRun: Bool

    /// Goes on where a pair was made level.
    func after(_ outcome: Outcome) async throws -> Outcome {
        guard let mirror = try await pairs.leveller(of: pair).reading().mirrors.last,
            let branch = MirrorBranch(mirror.sourceBranch), mirror.state == .opened
        else { return outcome }
        let reporter = try pairs.reporter(of: pair, on: branch)
        let known = try await reporter.session.gitLab.all(
            .pipelines(of: mirror.number, in: .path(pair.distGit))
        )
        guard let newest = known.max(by: { $0.id < $1.id }) else { return outcome }
        let news = try await reporter.news(of: newest.id, in: newest.project)
        let shown = try await reporter.report(news, isDryRun: isDryRun)
        if case .ignored = shown { return outcome }
        return shown
    }
}
