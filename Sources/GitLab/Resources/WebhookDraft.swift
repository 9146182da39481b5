/// A webhook to be created, or what an existing one is to be like.
package struct WebhookDraft: Sendable, Equatable {
    package var url: String
    /// These fire it; every other one of `WebhookTrigger` is switched off.
    package var triggers: Set<WebhookTrigger>
    /// Sent along as `X-Gitlab-Token`; `nil` leaves it unset or as it is.
    package var token: Token?
    /// Signs deliveries, `whsec_` and 32 bytes in Base64; `nil` leaves it unset or as it is.
    package var signingToken: Token?

    package init(
        url: String,
        triggers: Set<WebhookTrigger>,
        token: Token? = nil,
        signingToken: Token? = nil
    ) {
        self.url = url
        self.triggers = triggers
        self.token = token
        self.signingToken = signingToken
    }
}

extension WebhookDraft {
    var body: RequestBody {
        let secrets: RequestBody = [
            "url": url,
            "enable_ssl_verification": true,
            "token": token?.reveal(),
            "signing_token": signingToken?.reveal(),
        ]
        return secrets.adding(WebhookTrigger.allCases.map { ($0.rawValue, triggers.contains($0)) })
    }
}
