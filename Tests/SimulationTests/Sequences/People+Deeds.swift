import GitLab
import Sandbox

extension People {
    /// Does something; GitLab may refuse it, as it would anybody who comes too late.
    func carryOut(_ deed: Deed) async throws {
        let (source, dist) = (Example.sourceGit, Example.distGit)
        switch deed {
        case .open(let work, let target): _ = try await open(work, into: target)
        case .push(let work, let stage): try await push(work, stage: stage)
        case .retitle(let number, let title): try await edit(number, MergeRequestChanges(title: title))
        case .describe(let number, let text): try await edit(number, MergeRequestChanges(description: text))
        case .retarget(let number, let branch):
            try await edit(number, MergeRequestChanges(targetBranch: branch))
        case .close(let number): try await edit(number, MergeRequestChanges(state: .close))
        case .reopen(let number): try await edit(number, MergeRequestChanges(state: .reopen))
        case .merge(let number): try await merge(id(number), in: source)
        case .label(let number): try await comment("/label ~bug", on: id(number), by: "mia")
        case .comment(let number, let text): try await comment(text, on: id(number), by: "mia")
        case .closeMirror(let number):
            try await change(id(number), MergeRequestChanges(state: .close), in: dist, by: "mia")
        case .reopenMirror(let number):
            try await change(id(number), MergeRequestChanges(state: .reopen), in: dist, by: "mia")
        case .mergeMirror(let number): try await merge(id(number), in: dist)
        case .deleteMirror(let number): try await delete(id(number), in: dist)
        case .run(let mirror, let status): await runPipeline(of: mirror, to: status)
        case .goOnInDistGit(let branch): try await goOn(in: branch)
        case .mergeOffer(let number): try await merge(id(number), in: source)
        case .closeOffer(let number):
            try await change(id(number), MergeRequestChanges(state: .close), in: source, by: "mia")
        case .closeIssue(let number):
            _ = try await site.client("mia").send(
                .updateIssue(Issue.Number(Int64(number)), in: .path(source), IssueChanges(state: .close))
            )
        }
    }

    private func edit(_ number: Int, _ changes: MergeRequestChanges) async throws {
        try await change(id(number), changes, in: Example.sourceGit, by: "dana")
    }

    private func id(_ number: Int) -> MergeRequest.Number { MergeRequest.Number(Int64(number)) }
}
