import Metrics

/// Counts what is answered, and how soon.
struct RequestMetrics: Sendable {
    let registry: PrometheusRegistry

    /// Gives an answer, and counts it.
    func measured(_ route: Route?, _ answer: () async -> Answer) async -> Answer {
        let clock = ContinuousClock()
        let start = clock.now
        let answer = await answer()
        let name = route?.name ?? "none"
        Metric.requests.counter([("route", name), ("status", "\(answer.status)")], registry).increment()
        Metric.requestTime.timer([("route", name)], registry).record(duration: clock.now - start)
        return answer
    }
}
