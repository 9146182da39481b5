import Git
import GitLab
import Runtime

@testable import Functions

/// Takes the steps of bringing changes back one by one as the real bench does, and remembers what they came to.
struct SimulatedCarryBench: CarryWorkbench {
    let pair: BranchPair
    let session: ForgeSession
    let line: Line
    let site: Site

    func carriage(of sight: CarrySight) async throws -> Carriage {
        try await line.fetch(pair.projects)
        // All at one moment, whether it is remembered or has to be made: a seed decides everything.
        try await check(sight.heads.distGit, pair.distGitBranch, of: pair.projects.distGit)
        try await check(sight.heads.sourceGit, pair.sourceGitBranch, of: pair.projects.sourceGit)
        let carriage = try await site.carriage(of: sight)
        if case .issues = sight.postings, carriage.isNews {
            _ = try await CarryObserver(pair: pair, session: session).mergeRequest()
        }
        return carriage
    }

    func push(_ commit: ObjectID?, to branch: CarryBranch, expecting old: ObjectID?) async throws(GitError) {
        do {
            let isMoved = try await line.git("push \(branch)") {
                try await site.forge.push(
                    commit?.text,
                    to: "\(branch)",
                    of: pair.projects.sourceGit,
                    by: "sluice-bot",
                    expecting: old?.text
                )
            }
            guard isMoved else { throw GitError.stale(branch.reference) }
        } catch let error as GitError {
            throw error
        } catch {
            throw .unreachable(host: "forge", message: "\(error)")
        }
    }

    private func check(_ head: String, _ branch: String, of project: String) async throws {
        let reference = "refs/heads/\(branch)"
        guard try await site.forge.reference(reference, of: project) == head else {
            throw GitError.stale(reference)
        }
    }
}
