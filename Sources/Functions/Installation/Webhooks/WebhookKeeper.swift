import GitLab
import Runtime

/// Brings the webhooks of all mapped projects in order, and touches none that leads elsewhere.
package struct WebhookKeeper: Sendable {
    private let installation: Installation
    private let isDryRun: Bool
    private let isRotation: Bool

    /// `isRotation` sets the secrets also where nothing else is to do.
    package init(_ installation: Installation, isDryRun: Bool, isRotation: Bool) {
        self.installation = installation
        self.isDryRun = isDryRun
        self.isRotation = isRotation
    }

    /// Walks all projects in scope, one after the other; `tell` hears of each at once.
    ///
    /// - Throws: `SecretError` when a token, or a secret to be set, cannot be read.
    package func walk(_ tell: (WebhookReport) -> Void) async throws {
        for forge in installation.forges {
            let secrets = try WebhookSecrets(of: forge)
            guard !secrets.isEmpty else {
                tell(
                    report("\(forge.name)", .failure(.impossible("\(WebhookRefusal.noSecrets(forge.name))")))
                )
                continue
            }
            for mapping in installation.mappings(of: forge) {
                try await walk(mapping, of: forge, secrets, tell)
            }
        }
    }

    private func walk(
        _ mapping: Mapping,
        of forge: Forge,
        _ secrets: WebhookSecrets,
        _ tell: (WebhookReport) -> Void
    ) async throws {
        let gitLab = try installation.webhookGitLab(of: mapping, on: forge)
        let pairs: [MappedProjects]
        do {
            pairs = try await installation.pairs(of: mapping, gitLab)
        } catch {
            return tell(report("\(mapping.sourceGit)", .failure(RetryPolicy.judge(error))))
        }
        for project in pairs.flatMap(\.projects) {
            guard let result = await level(project, gitLab, secrets) else { continue }
            tell(report(project.path, result))
        }
    }

    private func report(_ project: String, _ result: Result<WebhookPlan, Failure>) -> WebhookReport {
        WebhookReport(project: project, result: result, isDryRun: isDryRun)
    }

    /// `nil` for a project that no function listens to.
    private func level(
        _ project: MappedProject,
        _ gitLab: GitLabClient,
        _ secrets: WebhookSecrets
    ) async -> Result<WebhookPlan, Failure>? {
        let address = installation.address(of: project.pair.forge)
        let functions = installation.configuration.functions
        guard let wish = WebhookWish(for: project, at: address, functions) else { return nil }
        do {
            let plan = WebhookPlan(
                for: wish,
                at: address,
                try await sight(of: project.path, address, gitLab),
                secrets: secrets,
                isRotation: isRotation
            )
            if !isDryRun { for step in plan.steps { try await carryOut(step, in: project.path, gitLab) } }
            return .success(plan)
        } catch {
            return .failure(judge(error))
        }
    }

    private func sight(
        of project: String,
        _ address: WebhookAddress,
        _ gitLab: GitLabClient
    ) async throws(GitLabError) -> WebhookSight {
        let own = try await gitLab.all(.webhooks(in: .path(project)))
        guard !own.contains(where: { address.isLed(to: $0.url) }) else { return WebhookSight(own: own) }
        return WebhookSight(own: own, inherited: await gitLab.groupWebhooks(above: project))
    }

    private func carryOut(
        _ step: WebhookStep,
        in project: String,
        _ gitLab: GitLabClient
    ) async throws(GitLabError) {
        switch step {
        case .create(let draft): _ = try await gitLab.send(.createWebhook(draft, in: .path(project)))
        case .update(let id, let draft, _):
            _ = try await gitLab.send(.updateWebhook(id, in: .path(project), draft))
        case .test(let id): _ = try await gitLab.send(.testWebhook(id, with: .push, in: .path(project)))
        }
    }

    private func judge(_ error: GitLabError) -> Failure {
        switch error {
        case .refused(_, status: 403, _, _):
            .impossible(
                "\(error); webhooks are for Maintainers: give the token of one with --token-file FILE"
            )
        case .refused(_, status: 404, _, _):
            .impossible(
                "\(error); make the project, or leave it out by policy.projects.deny in functions.yaml"
            )
        default: RetryPolicy.judge(error)
        }
    }
}
