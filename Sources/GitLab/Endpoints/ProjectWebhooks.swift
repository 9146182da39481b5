extension Endpoint where Response == [Webhook] {
    /// Lists the webhooks of a project, not those of its groups.
    ///
    /// Source: <https://docs.gitlab.com/api/project_webhooks/>
    package static func webhooks(in project: ProjectReference) -> Endpoint {
        .list("projects/\(project)/hooks")
    }

    /// Lists the webhooks of a group, which fire for all projects below it; only Owners may.
    ///
    /// Source: <https://docs.gitlab.com/api/group_webhooks/#list-all-group-hooks>
    package static func webhooks(ofGroup group: String) -> Endpoint {
        .list("groups/\(group)/hooks")
    }
}

extension Endpoint where Response == [WebhookDelivery] {
    /// Lists the newest deliveries of a webhook, the newest first.
    ///
    /// Source: <https://docs.gitlab.com/api/project_webhooks/#list-all-events-for-a-project-webhook>
    package static func newestDeliveries(of webhook: Webhook.ID, in project: ProjectReference) -> Endpoint {
        .list("projects/\(project)/hooks/\(webhook)/events", pageSize: 5)
    }
}

extension Endpoint where Response == Ignored {
    /// Sends a sample to a webhook and waits for its answer, refused when that is bad; a good one ends a webhook's rest.
    ///
    /// Source: <https://docs.gitlab.com/api/project_webhooks/#trigger-a-test-project-webhook>
    package static func testWebhook(
        _ webhook: Webhook.ID,
        with trigger: WebhookTrigger,
        in project: ProjectReference
    ) -> Endpoint {
        .post("projects/\(project)/hooks/\(webhook)/test/\(trigger.rawValue)")
    }
}

extension Endpoint where Response == Webhook {
    /// Creates a webhook that verifies our certificate.
    ///
    /// Source: <https://docs.gitlab.com/api/project_webhooks/>
    package static func createWebhook(_ draft: WebhookDraft, in project: ProjectReference) -> Endpoint {
        .post("projects/\(project)/hooks", draft.body)
    }

    /// Makes a webhook like the draft.
    ///
    /// Source: <https://docs.gitlab.com/api/project_webhooks/>
    package static func updateWebhook(
        _ id: Webhook.ID,
        in project: ProjectReference,
        _ draft: WebhookDraft
    ) -> Endpoint {
        .put("projects/\(project)/hooks/\(id)", draft.body)
    }
}
