/// A webhook to be created, or what an existing one is to be like.
package struct WebhookDraft: Sendable, Equatable {
    package var url: String
    /// These fire it; every other one of `WebhookTrigger` is switched off.
    package var triggers: Set<WebhookTrigger>
    package var branchFilter: WebhookBranchFilter
    /// For people who look at the list of webhooks; `nil` leaves it as it is.
    package var name: String?
    /// Sent along as `X-Gitlab-Token`; `nil` leaves it unset or as it is.
    package var token: Token?
    /// Signs deliveries, `whsec_` and 32 bytes in Base64; `nil` leaves it unset or as it is.
    package var signingToken: Token?

    package init(
        url: String,
        triggers: Set<WebhookTrigger>,
        branchFilter: WebhookBranchFilter = .all,
        name: String? = nil,
        token: Token? = nil,
        signingToken: Token? = nil
    ) {
        self.url = url
        self.triggers = triggers
        self.branchFilter = branchFilter
        self.name = name
        self.token = token
        self.signingToken = signingToken
    }
}

extension WebhookDraft {
    var body: RequestBody {
        let settings: RequestBody = [
            "url": url,
            "name": name,
            "branch_filter_strategy": branchFilter.strategy,
            "push_events_branch_filter": branchFilter.pattern,
            "enable_ssl_verification": true,
            "token": token?.reveal(),
            "signing_token": signingToken?.reveal(),
        ]
        return settings.adding(WebhookTrigger.allCases.map { ($0.rawValue, triggers.contains($0)) })
    }
}
