import Functions
import Git
import GitLab
import Runtime
import Sandbox

/// Lends workbenches whose every step passes a worker's line.
struct SimulatedWorkbenches: Workbenches {
    let line: Line
    let site: Site

    func withBench<Value: Sendable>(
        for pair: Pair,
        in session: ForgeSession,
        _ work: (any Workbench) async throws -> Value
    ) async throws -> Value {
        try await work(SimulatedWorkbench(pair: pair, session: session, line: line, site: site))
    }

    func withBench<Value: Sendable>(
        for pair: BranchPair,
        in session: ForgeSession,
        _ work: (any CarryWorkbench) async throws -> Value
    ) async throws -> Value {
        try await work(SimulatedCarryBench(pair: pair, session: session, line: line, site: site))
    }
}

/// Takes the steps of a conversion one by one as the real bench does, and remembers what conversions came to.
struct SimulatedWorkbench: Workbench {
    let pair: Pair
    let session: ForgeSession
    let line: Line
    let site: Site

    func convert(_ sight: PairSight) async throws -> PairConversion {
        try await readConfiguration(on: sight.source.targetBranch)
        try await line.fetch(pair.projects)
        // All at one moment: what is remembered for these commits has to be made of these.
        let (head, target) = try await tips(of: sight)
        guard head == sight.source.head else { return try await site.undisturbed.convert(sight) }
        let key = ConversionMemory.Key(
            head: sight.source.head,
            base: try await tip(of: sight.targetBranch, in: pair.projects.distGit),
            target: target,
            targetBranch: sight.targetBranch
        )
        let conversion = try await site.conversion(of: sight, key)
        guard case .made(let commit, _) = conversion else { return conversion }
        return .made(commit, replacing: try await replaced(by: sight))
    }

    /// The head that was converted before, if it was pushed over.
    private func replaced(by sight: PairSight) async throws -> String? {
        guard let old = sight.mirror?.marker?.head, old != sight.source.head else { return nil }
        return try await site.forge.isAncestor(old, of: sight.source.head, in: Example.sourceGit) ? nil : old
    }

    func push(_ commit: ObjectID, to branch: MirrorBranch, expecting old: ObjectID?) async throws {
        let isMoved = try await line.git("push \(branch)") {
            try await site.forge.push(
                commit.text,
                to: "\(branch)",
                of: pair.projects.pushTo,
                by: "sluice-bot",
                expecting: old?.text
            )
        }
        guard isMoved else { throw GitError.stale(branch.reference) }
    }

    /// What the configuration says is part of what is remembered; only the call counts.
    private func readConfiguration(on branch: String) async throws {
        do {
            _ = try await session.gitLab.send(
                .file(".distro/source-git.yaml", at: branch, in: .path(pair.projects.sourceGit))
            )
        } catch {
            guard case .refused(_, status: 404, _, _) = error else { throw error }
        }
    }

    private func tip(of branch: String, in project: String) async throws -> String? {
        try await site.forge.reference("refs/heads/\(branch)", of: project)
    }

    private func tips(of sight: PairSight) async throws -> (String?, String?) {
        let reference = "refs/merge-requests/\(sight.source.number)/head"
        return (
            try await site.forge.reference(reference, of: pair.projects.sourceGit),
            try await tip(of: sight.source.targetBranch, in: pair.projects.sourceGit)
        )
    }
}
