import GitLab
import Runtime

/// Looks at the projects of one pair.
struct PairExamination: Sendable {
    private let installation: Installation
    private let pair: MappedProjects
    private let reader: ProjectReader
    /// The user name of whoever sees webhooks.
    private let viewer: String

    init(_ installation: Installation, _ pair: MappedProjects, _ reader: ProjectReader, viewer: String) {
        self.installation = installation
        self.pair = pair
        self.reader = reader
        self.viewer = viewer
    }

    func diagnoses() async -> [Diagnosis] {
        let sourceGit = await reader.project(pair.sourceGit)
        let distGit = await reader.project(pair.distGit)
        var facts: [ProjectFacts] = []
        for mapped in pair.projects {
            let project =
                switch mapped.part {
                case .sourceGit: sourceGit
                case .distGit: distGit
                case .fork: await reader.project(mapped.path)
                }
            let branches = expression(for: mapped, default: sourceGit.value?.defaultBranch)
            facts.append(await reader.facts(of: mapped, project, branches: branches))
        }
        return facts.map { Diagnosis(place: place($0), findings: findings($0, distGit: facts[1])) }
    }

    private func place(_ facts: ProjectFacts) -> Diagnosis.Place {
        .project(facts.mapped.path, facts.mapped.part, on: pair.forge.name)
    }

    /// The branches to read, in RE2; `nil` for none.
    private func expression(for mapped: MappedProject, default branch: String?) -> String? {
        let same = branch.map { "^\\Q\($0)\\E$" }
        return switch mapped.part {
        case .sourceGit: pair.mapping.branches.sourceGitExpression ?? same
        case .distGit: pair.mapping.branches.distGitExpression ?? same
        case .fork: nil
        }
    }

    private func findings(_ facts: ProjectFacts, distGit: ProjectFacts) -> [Finding] {
        let access = AccessCheck(
            mapped: facts.mapped,
            account: facts.account,
            project: facts.project,
            member: facts.member,
            origin: distGit.project
        ).findings
        guard facts.isInUse else { return access }
        let protection = ProtectionCheck(
            mapped: facts.mapped,
            account: facts.account,
            member: facts.member,
            rules: facts.rules
        ).findings
        let squash = SquashCheck(project: facts.project).findings
        return access + protection + squash + branches(facts, distGit) + webhooks(facts)
    }

    /// Told at the source-git project, once for the pair.
    private func branches(_ facts: ProjectFacts, _ distGit: ProjectFacts) -> [Finding] {
        guard facts.mapped.part == .sourceGit, distGit.isInUse else { return [] }
        return BranchCheck(pair: pair, sourceGit: facts.branches, distGit: distGit.branches).findings
    }

    private func webhooks(_ facts: ProjectFacts) -> [Finding] {
        let address = reader.address
        guard let wish = WebhookWish(for: facts.mapped, at: address, installation.configuration.functions)
        else {
            return []
        }
        return WebhookCheck(
            wish: wish,
            address: address,
            webhooks: facts.webhooks,
            inherited: facts.inherited,
            deliveries: facts.deliveries,
            account: viewer
        ).findings
    }
}
