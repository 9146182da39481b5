import Metrics
import NIOConcurrencyHelpers

/// How often values were at most so large; times are in seconds.
final class PrometheusHistogram: PrometheusSample, RecorderHandler, TimerHandler {
    static let kind = "histogram"
    private static let bounds = [0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300]

    private struct State {
        var counts = [Int](repeating: 0, count: bounds.count)
        var count = 0
        var sum = 0.0
    }

    private let state = NIOLockedValueBox(State())

    func record(_ value: Int64) { record(Double(value)) }

    func record(_ value: Double) {
        state.withLockedValue { state in
            state.count += 1
            state.sum += value
            for (index, bound) in Self.bounds.enumerated() where value <= bound { state.counts[index] += 1 }
        }
    }

    func recordNanoseconds(_ duration: Int64) { record(Double(duration) / 1e9) }

    func lines(_ series: PrometheusSeries) -> [String] {
        let state = state.withLockedValue { $0 }
        let buckets = zip(Self.bounds, state.counts).map { bound, count in
            series.line(suffix: "_bucket", label: "le=\"\(bound)\"", count)
        }
        return buckets + [
            series.line(suffix: "_bucket", label: "le=\"+Inf\"", state.count),
            series.line(suffix: "_sum", state.sum),
            series.line(suffix: "_count", state.count),
        ]
    }
}
