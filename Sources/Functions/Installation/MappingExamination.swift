import GitLab
import Runtime

/// Looks at the pairs of one mapping.
struct MappingExamination: Sendable {
    private let installation: Installation
    private let forge: Forge
    private let mapping: Mapping
    private let account: User

    init(_ installation: Installation, _ forge: Forge, _ mapping: Mapping, account: User) {
        self.installation = installation
        self.forge = forge
        self.mapping = mapping
        self.account = account
    }

    /// Looks as the bot.
    ///
    /// - Returns: What was found about the mapping as a whole.
    func examine(_ gitLab: GitLabClient, into diagnoses: inout [Diagnosis]) async -> [Finding] {
        do {
            let pairs = try await installation.pairs(of: mapping, gitLab)
            let webhookGitLab = try installation.webhookGitLab(of: mapping, on: forge)
            let reader = ProjectReader(
                address: installation.address(of: forge),
                gitLab: gitLab,
                account: account,
                webhookGitLab: webhookGitLab
            )
            let viewer = await Look { () async throws(GitLabError) in try await webhookGitLab.currentUser() }
            let examined = pairs.prefix(installation.scope.pairLimit ?? pairs.count)
            for pair in examined {
                diagnoses += await PairExamination(
                    installation,
                    pair,
                    reader,
                    viewer: viewer.value?.username ?? "this account"
                ).diagnoses()
            }
            return leftOut(pairs.count - examined.count, of: pairs.count)
        } catch {
            return [unseen(error)]
        }
    }

    private func leftOut(_ count: Int, of all: Int) -> [Finding] {
        if all == 0, installation.scope.project == nil {
            return [
                .warning(
                    "no project that \(account.username) sees fits \(mapping.sourceGit)",
                    remedy:
                        "correct the mapping or the policy in functions.yaml, or give \(account.username) a role there"
                )
            ]
        }
        guard count > 0 else { return [] }
        return [
            .unknown(
                "\(count) of the \(all) pairs of \(mapping.sourceGit) were not looked at",
                remedy: "look at one with --project PROJECT, or at all of them with --all"
            )
        ]
    }

    private func unseen(_ error: any Error) -> Finding {
        guard let error = error as? GitLabError, error.isNotFound else {
            return .unknown(
                "the projects of \(mapping.sourceGit) could not be looked at: \(error)",
                remedy: "put that right, and look again"
            )
        }
        return .problem(
            "GitLab shows \(account.username) no group for \(mapping.sourceGit)",
            remedy: "give \(account.username) the role Developer in that group, or correct the mapping"
        )
    }
}
