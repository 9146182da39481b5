import GitLab

/// Whether every event comes that a function listens to, in one project.
struct WebhookCheck: Sendable {
    let wish: WebhookWish
    let address: WebhookAddress
    let webhooks: Look<[Webhook]>
    let inherited: [String: Look<[Webhook]>]
    let deliveries: [Webhook.ID: Look<[WebhookDelivery]>]
    /// Who looked for webhooks.
    let account: String

    var findings: [Finding] {
        guard let webhooks = webhooks.value else { return [unseen] }
        let ours = webhooks.filter { address.isLed(to: $0.url) }.sorted { $0.id < $1.id }
        guard let webhook = ours.first else { return inheritance }
        let findings = judge(webhook) + twice(ours) + failures(of: webhook)
        return findings.isEmpty ? [.fine("its webhook tells \(wish.triggers.text)")] : findings
    }

    private var unseen: Finding {
        if case .failed(let error) = webhooks {
            return .unknown(
                "webhooks could not be looked at: \(error)",
                remedy: "put that right, and look again"
            )
        }
        return .unknown(
            "webhooks could not be looked at: GitLab shows them to Maintainers, and not to \(account)",
            remedy: "look with the token of a Maintainer: --token-file FILE"
        )
    }

    private func judge(_ webhook: Webhook) -> [Finding] {
        webhook.differences(from: wish).compactMap {
            $0.finding(on: "webhook \(webhook.id)", wish, apply(to: webhook.url))
        } + silence(of: webhook)
    }

    private func silence(of webhook: Webhook) -> [Finding] {
        guard wish.proof == .signature, webhook.hasSigningToken == nil else { return [] }
        return [
            .problem(
                "this GitLab does not sign webhooks, as it does since 19.0, and sluice refuses what is not signed",
                remedy:
                    "put webhook-secrets in the place of signing-tokens in functions.yaml, or update GitLab"
            )
        ]
    }

    private func twice(_ webhooks: [Webhook]) -> [Finding] {
        let others = webhooks.dropFirst().map { "\($0.id)" }
        guard !others.isEmpty else { return [] }
        return [
            .warning(
                "webhook \(others.joined(separator: ", ")) leads to sluice as well, so that events come twice",
                remedy: "delete it at Settings, Webhooks"
            )
        ]
    }

    private func failures(of webhook: Webhook) -> [Finding] {
        guard let deliveries = deliveries[webhook.id]?.value else { return [unseenDeliveries(of: webhook)] }
        let failed = deliveries.prefix { !$0.isSuccess }
        guard let newest = failed.first else { return [] }
        let count =
            failed.count == 1 ? "the newest delivery" : "each of the newest \(failed.count) deliveries"
        return [
            .warning(
                "\(count) of webhook \(webhook.id) failed, the last with \(newest.answer)",
                remedy: newest.status == 401
                    ? "sluice knows another secret than GitLab: \(apply(to: webhook.url)) --rotate"
                    : "see at Settings, Webhooks, Edit, Recent events what came back, and in the log of sluice why"
            )
        ]
    }

    private func unseenDeliveries(of webhook: Webhook) -> Finding {
        let reason = deliveries[webhook.id]?.reason ?? "nobody asked"
        return .unknown(
            "what became of the deliveries of webhook \(webhook.id) could not be looked at: \(reason)",
            remedy: "see at Settings, Webhooks, Edit, Recent events whether they are taken"
        )
    }

    /// The command that puts a webhook right.
    private func apply(to url: String) -> String {
        "run sluice hooks apply --url \(WebhookAddress.service(of: url))"
    }
}

/// The webhooks of groups, which only their Owners see.
extension WebhookCheck {
    private var inheritance: [Finding] {
        for (group, look) in inherited.sorted(by: { $0.key < $1.key }) {
            guard let webhook = look.value?.first(where: { address.isLed(to: $0.url) }) else { continue }
            let name = "webhook \(webhook.id) of group \(group)"
            let findings =
                webhook.differences(from: wish).compactMap {
                    $0.finding(on: name, wish, "correct it at the group's Settings, Webhooks")
                } + silence(of: webhook)
            return findings.isEmpty ? [.fine("\(name) tells \(wish.triggers.text)")] : findings
        }
        return [none]
    }

    private var none: Finding {
        let hidden = inherited.filter { $0.value.isForbidden }.keys.sorted()
        guard let group = hidden.last else {
            return .problem(
                "no webhook leads to \(address.url), so that nothing that happens here is heard of",
                remedy: apply(to: address.url)
            )
        }
        return .unknown(
            "no webhook of the project leads to \(address.url), and those of group \(group) only its Owners see",
            remedy: "look with the token of an Owner: --token-file FILE; or \(apply(to: address.url))"
        )
    }
}

extension WebhookDelivery {
    fileprivate var answer: String { status.map { "status \($0)" } ?? "no answer" }
}
