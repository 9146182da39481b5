import GitLab

/// What is to be done about the webhook of one project.
package struct WebhookPlan: Sendable, Equatable {
    package let steps: [WebhookStep]
    /// Why nothing is to do, or what is left to do by hand; `nil` where the steps say all.
    package let remark: String?
}

extension WebhookPlan {
    /// Plans from what there is; webhooks that lead elsewhere are nobody's business here.
    ///
    /// `secrets` are put into what is written. GitLab never tells them, so a changed one is only set when `isRotation` says
    /// that it is to be, or with another change.
    init(
        for wish: WebhookWish,
        at address: WebhookAddress,
        _ sight: WebhookSight,
        secrets: WebhookSecrets,
        isRotation: Bool
    ) {
        let ours = sight.own.filter { address.isLed(to: $0.url) }.sorted { $0.id < $1.id }
        guard let webhook = ours.first else {
            self = .creating(wish, sight, at: address, secrets)
            return
        }
        let others = ours.dropFirst().map { "\($0.id)" }.joined(separator: ", ")
        let twice = "webhook \(others) leads there as well, so that events come twice: delete it in GitLab"
        let steps = webhook.steps(to: wish, secrets, isRotation: isRotation)
        let level = steps.isEmpty ? "webhook \(webhook.id) is as it should be" : nil
        self.init(steps: steps, remark: others.isEmpty ? level : twice)
    }

    private static func creating(
        _ wish: WebhookWish,
        _ sight: WebhookSight,
        at address: WebhookAddress,
        _ secrets: WebhookSecrets
    ) -> WebhookPlan {
        let groups = sight.inherited.sorted { $0.key < $1.key }
        if let group = groups.first(where: { $0.value.value?.contains { address.isLed(to: $0.url) } == true })
        {
            return WebhookPlan(steps: [], remark: "a webhook of group \(group.key) tells its events")
        }
        let hidden = groups.last { $0.value.isForbidden }?.key
        return WebhookPlan(
            steps: [.create(secrets.draft(of: wish, url: wish.url, name: "sluice"))],
            remark: hidden.map {
                "should a webhook of group \($0) lead there, which only its Owners see, delete one"
            }
        )
    }
}

extension Webhook {
    fileprivate func steps(
        to wish: WebhookWish,
        _ secrets: WebhookSecrets,
        isRotation: Bool
    ) -> [WebhookStep] {
        let differences = differences(from: wish)
        let rest = differences.contains { if case .rests = $0 { true } else { false } }
        var steps: [WebhookStep] = []
        if isRotation || differences.count > (rest ? 1 : 0) {
            steps.append(.update(id, secrets.draft(of: wish, url: url), differences))
        }
        if rest { steps.append(.test(id)) }
        return steps
    }
}
