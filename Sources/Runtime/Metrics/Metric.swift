import Metrics

/// Every metric there is: what it is called, and what it tells.
package enum Metric: String, CaseIterable, Sendable {
    case events = "sluice_events_total"
    case invocationTime = "sluice_invocation_seconds"
    case lastSuccess = "sluice_last_success_timestamp_seconds"
    case queueLength = "sluice_queue_length"
    case requests = "sluice_http_requests_total"
    case requestTime = "sluice_http_request_seconds"
    case forgeRequests = "sluice_forge_requests_total"
    case forgeRequestTime = "sluice_forge_request_seconds"
    case forgeBudget = "sluice_forge_budget_left"

    /// The line that `# HELP` begins.
    var help: String {
        switch self {
        case .events: "Events by function and outcome; function is none where none was woken."
        case .invocationTime: "How long functions took."
        case .lastSuccess:
            "When a function last did its work or found nothing to do; watch that of reconcile."
        case .queueLength: "Webhooks that are accepted and not done yet."
        case .requests: "Requests by the way they came and the status of the answer."
        case .requestTime: "How long requests waited for their answer."
        case .forgeRequests: "Requests to GitLab by endpoint and status; status is none where no answer came."
        case .forgeRequestTime: "How long GitLab took to answer."
        case .forgeBudget: "Requests that an identity may still send to GitLab in the current period."
        }
    }
}

extension Metric {
    func counter(_ labels: [(String, String)], _ factory: any MetricsFactory) -> Counter {
        Counter(label: rawValue, dimensions: labels, factory: factory)
    }

    func timer(_ labels: [(String, String)], _ factory: any MetricsFactory) -> Metrics.Timer {
        Timer(label: rawValue, dimensions: labels, factory: factory)
    }

    func gauge(_ labels: [(String, String)], _ factory: any MetricsFactory) -> Meter {
        Meter(label: rawValue, dimensions: labels, factory: factory)
    }
}
