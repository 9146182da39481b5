package import Metrics

/// What an identity asks of a forge, as metrics tell it.
package struct ForgeMetrics: Sendable {
    private let labels: [(String, String)]
    private let factory: any MetricsFactory

    /// Metrics of one identity; they are shown by the server of this process.
    package init(
        _ forge: Forge.Name,
        _ identity: Identity.Name,
        factory: any MetricsFactory = PrometheusRegistry.process
    ) {
        labels = [("forge", "\(forge)"), ("identity", "\(identity)")]
        self.factory = factory
    }

    /// Counts one request to an endpoint, `projects/:project/merge_requests/:id`; no answer has no status.
    package func count(_ method: String, _ endpoint: String, status: Int?, after duration: Duration) {
        let labels = labels + [("endpoint", "\(method) \(endpoint)")]
        let status = status.map { "\($0)" } ?? "none"
        Metric.forgeRequests.counter(labels + [("status", status)], factory).increment()
        Metric.forgeRequestTime.timer(labels, factory).record(duration: duration)
    }

    /// Notes how many requests the identity may still send, as `RateLimit-Remaining` tells.
    package func note(budgetLeft count: Int) {
        Metric.forgeBudget.gauge(labels, factory).set(count)
    }
}
