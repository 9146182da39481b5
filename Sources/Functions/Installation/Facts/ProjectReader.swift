import GitLab

/// Reads what there is to know of a mapped project.
struct ProjectReader: Sendable {
    let address: WebhookAddress
    /// As the bot.
    let gitLab: GitLabClient
    let account: User
    /// As whoever sees webhooks.
    let webhookGitLab: GitLabClient

    /// Reads a project; `expression` says which of its branches, in RE2.
    func facts(
        of mapped: MappedProject,
        _ project: Look<Project>,
        branches expression: String?
    ) async -> ProjectFacts {
        var facts = ProjectFacts(mapped: mapped, account: account, project: project)
        guard facts.isInUse else { return facts }
        let reference = ProjectReference.path(mapped.path)
        facts.member = await Look { () async throws(GitLabError) in
            try await gitLab.send(.member(account.id, in: reference))
        }
        facts.branches = await branches(matching: expression, in: reference)
        facts.rules = await Look { () async throws(GitLabError) in
            try await webhookGitLab.all(.protectedBranches(in: reference))
        }
        facts.webhooks = await Look { () async throws(GitLabError) in
            try await webhookGitLab.all(.webhooks(in: reference))
        }
        facts.inherited = await inherited(above: mapped.path, beside: facts.webhooks)
        facts.deliveries = await deliveries(of: facts.webhooks, in: reference)
        return facts
    }

    func project(_ path: String) async -> Look<Project> {
        await Look { () async throws(GitLabError) in try await gitLab.send(.project(.path(path))) }
    }

    private func branches(
        matching expression: String?,
        in project: ProjectReference
    ) async -> Look<[Branch]> {
        guard let expression else { return .seen([]) }
        return await Look { () async throws(GitLabError) in
            try await gitLab.all(.branches(matching: expression, in: project))
        }
    }

    private func inherited(
        above path: String,
        beside own: Look<[Webhook]>
    ) async -> [String: Look<[Webhook]>] {
        guard let own = own.value, !own.contains(where: { address.isLed(to: $0.url) }) else { return [:] }
        return await webhookGitLab.groupWebhooks(above: path)
    }

    private func deliveries(
        of webhooks: Look<[Webhook]>,
        in project: ProjectReference
    ) async -> [Webhook.ID: Look<[WebhookDelivery]>] {
        var deliveries: [Webhook.ID: Look<[WebhookDelivery]>] = [:]
        for webhook in webhooks.value ?? [] where address.isLed(to: webhook.url) {
            deliveries[webhook.id] = await Look { () async throws(GitLabError) in
                try await webhookGitLab.send(.newestDeliveries(of: webhook.id, in: project))
            }
        }
        return deliveries
    }
}

extension GitLabClient {
    /// The webhooks of each group above a project, as far as they can be seen.
    func groupWebhooks(above path: String) async -> [String: Look<[Webhook]>] {
        let parts = path.split(separator: "/").dropLast()
        var webhooks: [String: Look<[Webhook]>] = [:]
        for count in parts.indices.map({ $0 + 1 }) {
            let group = parts.prefix(count).joined(separator: "/")
            webhooks[group] = await Look { () async throws(GitLabError) in
                try await all(.webhooks(ofGroup: group))
            }
        }
        return webhooks
    }
}
