import Metrics
import NIOConcurrencyHelpers

/// A number that goes up and down.
final class PrometheusGauge: PrometheusSample, MeterHandler, RecorderHandler {
    static let kind = "gauge"
    private let value = NIOLockedValueBox(0.0)

    func set(_ value: Int64) { set(Double(value)) }
    func set(_ value: Double) { self.value.withLockedValue { $0 = value } }
    func increment(by amount: Double) { value.withLockedValue { $0 += amount } }
    func decrement(by amount: Double) { increment(by: -amount) }
    func record(_ value: Int64) { set(value) }
    func record(_ value: Double) { set(value) }

    func lines(_ series: PrometheusSeries) -> [String] {
        [series.line(value.withLockedValue { $0 })]
    }
}
