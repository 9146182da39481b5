extension Endpoint where Response == [Webhook] {
    /// Lists the webhooks of a project, not those of its groups.
    ///
    /// Source: <https://docs.gitlab.com/api/project_webhooks/>
    package static func webhooks(in project: ProjectReference) -> Endpoint {
        .list("projects/\(project)/hooks")
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
