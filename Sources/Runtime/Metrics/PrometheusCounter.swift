import Metrics
import Synchronization

/// A number that only grows.
final class PrometheusCounter: PrometheusSample, CounterHandler {
    static let kind = "counter"
    private let count = Atomic<Int64>(0)

    func increment(by amount: Int64) { count.wrappingAdd(amount, ordering: .relaxed) }

    func reset() { count.store(0, ordering: .relaxed) }

    func lines(_ series: PrometheusSeries) -> [String] {
        [series.line(count.load(ordering: .relaxed))]
    }
}
