import JSON

/// Source: <https://docs.gitlab.com/api/project_webhooks/>
extension World {
    /// A webhook; neither of its secrets is ever shown.
    func shape(_ hook: Hook) -> JSONObject {
        let flags = HookTrigger.allCases.map { ($0.flag, hook.triggers.contains($0).json) }
        let others = Self.otherHookFlags.map { ($0, JSONValue.bool(false)) }
        return JSONObject(flags + others).merging([
            "id": hook.id.json,
            "project_id": hook.project.json,
            "url": hook.url.json,
            "name": hook.name.json,
            "description": hook.description.json,
            "created_at": hook.createdAt.json,
            "enable_ssl_verification": hook.verifiesTLS.json,
            "push_events_branch_filter": hook.branchFilter.pattern.json,
            "branch_filter_strategy": hook.branchFilter.strategy.json,
            "custom_webhook_template": nil,
            "custom_headers": hook.customHeaders.map { ["key": $0.key.json] as JSONObject }.json,
            "url_variables": [],
            "alert_status": hook.alertStatus(at: clock()).rawValue.json,
            "disabled_until": hook.disabledUntil.json,
            "token_present": (hook.token != nil).json,
            "signing_token_present": (hook.signingToken != nil).json,
        ])
    }

    private static let otherHookFlags = [
        "issues_events", "confidential_issues_events", "wiki_page_events", "deployment_events",
        "releases_events", "milestone_events", "feature_flag_events", "repository_update_events",
        "resource_access_token_events", "vulnerability_events", "emoji_events",
    ]

    /// One entry of a webhook's log.
    func shape(_ delivery: Delivery) throws -> JSONObject {
        var shape: JSONObject = [
            "id": delivery.id.json,
            "url": delivery.url.json,
            "trigger": delivery.trigger.logName.json,
            "request_headers": Self.headers(delivery.headers),
            "request_data": try JSONValue(parsing: delivery.body),
            "execution_duration": delivery.duration.inSeconds.json,
            "response_status": delivery.outcome.status.json,
            "response_headers": [:],
            "response_body": "",
        ]
        switch delivery.outcome {
        case .waiting: break
        case .answered(_, let headers, let body):
            shape["response_headers"] = Self.headers(headers)
            shape["response_body"] = body.json
        case .failed(let reason):
            shape["response_body"] = reason.json
        }
        return shape
    }

    private static func headers(_ headers: [Delivery.Header]) -> JSONValue {
        .object(
            JSONObject(
                headers.map { ($0.name, ($0.name == "X-Gitlab-Token" ? "[REDACTED]" : $0.value).json) }
            )
        )
    }
}

extension World.Hook.BranchFilter {
    var strategy: String {
        switch self {
        case .wildcard: "wildcard"
        case .regex: "regex"
        case .allBranches: "all_branches"
        }
    }

    var pattern: String {
        switch self {
        case .wildcard(let pattern), .regex(let pattern): pattern
        case .allBranches: ""
        }
    }
}

extension Duration {
    /// Seconds with their fraction.
    var inSeconds: Double {
        let (seconds, attoseconds) = components
        return Double(seconds) + Double(attoseconds) / 1e18
    }
}
