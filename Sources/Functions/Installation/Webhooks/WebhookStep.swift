package import GitLab
package import JSON

/// One write to the webhooks of a project.
package enum WebhookStep: Sendable, Equatable {
    case create(WebhookDraft)
    case update(Webhook.ID, WebhookDraft, [WebhookDifference])
    /// Sends a sample; when it is taken, the webhook's rest is over.
    case test(Webhook.ID)
}

extension WebhookStep: CustomStringConvertible {
    package var description: String {
        switch self {
        case .create(let draft): "create a webhook to \(draft.url) for \(draft.triggers.text)"
        case .update(let id, let draft, let differences):
            "update webhook \(id): "
                + (differences.compactMap { $0.change(to: draft) } + ["set the secret"])
                .joined(separator: ", ")
        case .test(let id): "send webhook \(id) a sample, so that GitLab uses it again"
        }
    }
}

extension WebhookStep: JSONEncodable {
    package var json: JSONValue {
        switch self {
        case .create(let draft): ["write": "create", "url": draft.url.json, "events": draft.triggers.json]
        case .update(let id, let draft, _):
            ["write": "update", "webhook": id.json, "url": draft.url.json, "events": draft.triggers.json]
        case .test(let id): ["write": "test", "webhook": id.json]
        }
    }
}

extension Set<WebhookTrigger> {
    fileprivate var json: JSONValue { map(\.rawValue).sorted().json }
}

extension WebhookDifference {
    /// What an update to a draft does about it; `nil` when it takes another step.
    fileprivate func change(to draft: WebhookDraft) -> String? {
        switch self {
        case .lacks(let triggers): "switch on \(triggers.text)"
        case .exceeds(let triggers): "switch off \(triggers.text)"
        case .isBlind: "verify the certificate"
        case .filters: draft.branchFilter == .all ? "take all pushes" : "filter pushes to mapped branches"
        case .isUnproven, .rests: nil
        }
    }
}
