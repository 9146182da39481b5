import Git
import GitLab
import Runtime
import Sandbox

@testable import Functions

/// What dist-git has by itself: source-git has it, or is offered it once, or a person was asked.
extension Checker {
    func stranded(_ view: View) async throws -> [Violation] {
        var found: [Violation] = []
        for branch in [Example.branch, Scene.secondBranch] where isWatched(branch, in: view) {
            found += try await stranded(on: branch, view)
        }
        return found
    }

    /// A walk looks at the branches of open merge requests only.
    private func isWatched(_ branch: String, in view: View) -> Bool {
        !onlyOpenBranches || view.sources.contains { $0.targetBranch == branch && $0.state == .opened }
    }

    private func stranded(on branch: String, _ view: View) async throws -> [Violation] {
        guard let carriage = try await freshCarriage(of: branch) else { return [] }
        let offers = view.offers(of: branch)
        let issues = view.issues(about: branch)
        let head = try await site.forge.reference("refs/heads/\(branch)", of: Example.distGit)
        let isLeftClosed = head.map { view.isLeftClosed(branch, at: $0) } ?? false
        let fact: (isKept: Bool, promise: String) =
            switch carriage {
            case .made(let change):
                (offers.map { $0.head?.id } == [change.head.text] && issues.isEmpty, "is offered once")
            case .impossible where isLeftClosed: (offers.count + issues.count <= 1, "is not asked for twice")
            case .impossible: (offers.count + issues.count == 1, "is asked for once")
            case .level: (offers.isEmpty && issues.isEmpty, "is there, and nothing is said")
            case .waiting: (offers.count <= 1 && issues.count <= 1, "is not offered twice")
            }
        guard !fact.isKept else { return try await missingNotes(on: branch, offers, carriage) }
        let sentence =
            "what branch \(branch) has \(fact.promise): \(offers.count) offers, \(issues.count) issues"
        return [Violation(invariant: "carry", sentence: sentence)]
    }

    /// Looks at a file itself, whatever the function thinks of the branch.
    private func missingNotes(
        on branch: String,
        _ offers: [World.MergeRequest],
        _ carriage: Carriage
    ) async throws -> [Violation] {
        switch carriage {
        case .made, .level: break
        case .impossible, .waiting: return []
        }
        let name = People.Packaging.notesFile
        let sandbox = site.forge.sandbox
        let there = try await sandbox.file(name, at: branch, of: Example.distGit)
        let revision = offers.first?.head?.id ?? branch
        let here = try await sandbox.file(".distro/\(name)", at: revision, of: Example.sourceGit)
        guard here != there else { return [] }
        return [
            Violation(invariant: "carry", sentence: "\(name) of branch \(branch) did not come to source-git")
        ]
    }

    private func freshCarriage(of branch: String) async throws -> Carriage? {
        guard let name = site.configuration.forges.first?.name,
            let projects = site.configuration.mapping(forSourceGit: Example.sourceGit, forge: name)
        else { return nil }
        return try await site.carriage(of: BranchPair(branch, branch, in: projects))
    }
}
