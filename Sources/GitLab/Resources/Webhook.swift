package import JSON

/// A webhook of a project or a group; its secrets are never told.
///
/// Source: <https://docs.gitlab.com/api/project_webhooks/>
package struct Webhook: Sendable, Equatable {
    package typealias ID = Identifier<Webhook>

    package let id: ID
    package let url: String
    package let triggers: Set<WebhookTrigger>
    package let verifiesCertificate: Bool
    /// Whether a plain secret is set; `nil` on forges that do not say.
    package let hasToken: Bool?
    /// Whether a signing secret is set; `nil` on forges before 19.0.
    package let hasSigningToken: Bool?
    /// Whether it is used; `nil` when GitLab does not say.
    package let status: WebhookStatus?
    /// Until when it is not used, as GitLab writes it; `nil` when it is, or for good.
    package let disabledUntil: String?
    /// Which pushes fire it.
    package let branchFilter: WebhookBranchFilter
}

extension Webhook: JSONDecodable {
    package init(from json: JSONReader) throws(JSONError) {
        id = try json.decode("id")
        url = try json.string("url")
        var triggers: Set<WebhookTrigger> = []
        for trigger in WebhookTrigger.allCases where try json.flag(trigger.rawValue) {
            triggers.insert(trigger)
        }
        self.triggers = triggers
        verifiesCertificate = try json.bool(ifPresent: "enable_ssl_verification") ?? true
        hasToken = try json.bool(ifPresent: "token_present")
        hasSigningToken = try json.bool(ifPresent: "signing_token_present")
        status = try json.decode(ifPresent: "alert_status")
        disabledUntil = try json.string(ifPresent: "disabled_until")
        branchFilter = WebhookBranchFilter(
            strategy: try json.string(ifPresent: "branch_filter_strategy"),
            pattern: try json.string(ifPresent: "push_events_branch_filter") ?? ""
        )
    }
}
