package import Metrics
import NIOConcurrencyHelpers

/// Every metric of the process, as Prometheus reads them.
///
/// Source: <https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format>
package final class PrometheusRegistry: MetricsFactory {
    private let samples = NIOLockedValueBox<[PrometheusSeries: any PrometheusSample]>([:])

    package init() {}

    /// The metrics of this process, which its server shows.
    package static let process = PrometheusRegistry()

    package func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        sample(label, dimensions, PrometheusCounter())
    }

    package func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        sample(label, dimensions, PrometheusGauge())
    }

    package func makeRecorder(
        label: String,
        dimensions: [(String, String)],
        aggregate: Bool
    ) -> any RecorderHandler {
        if aggregate {
            sample(label, dimensions, PrometheusHistogram())
        } else {
            sample(label, dimensions, PrometheusGauge())
        }
    }

    package func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        sample(label, dimensions, PrometheusHistogram())
    }

    package func destroyCounter(_ handler: any CounterHandler) { remove(handler) }
    package func destroyMeter(_ handler: any MeterHandler) { remove(handler) }
    package func destroyRecorder(_ handler: any RecorderHandler) { remove(handler) }
    package func destroyTimer(_ handler: any TimerHandler) { remove(handler) }

    /// The page: one block for each name, one line for each set of labels.
    var text: String {
        let families = Dictionary(grouping: samples.withLockedValue { Array($0) }, by: \.key.name)
        return families.sorted { $0.key < $1.key }.map { name, samples in
            let lines = samples.sorted { $0.key < $1.key }.flatMap { $0.value.lines($0.key) }
            let kind = samples.first.map { type(of: $0.value).kind } ?? "untyped"
            let help = Metric(rawValue: name).map { "# HELP \(name) \($0.help)\n" } ?? ""
            return help + "# TYPE \(name) \(kind)\n" + lines.map { $0 + "\n" }.joined()
        }.joined()
    }

    /// The sample of a series: the one there is, or a new one; of another kind, one that is never shown.
    private func sample<Sample: PrometheusSample>(
        _ label: String,
        _ dimensions: [(String, String)],
        _ new: @autoclosure () -> Sample
    ) -> Sample {
        let series = PrometheusSeries(label, dimensions)
        return samples.withLockedValue { samples in
            if let sample = samples[series] { return sample as? Sample ?? new() }
            let sample = new()
            samples[series] = sample
            return sample
        }
    }

    private func remove(_ handler: AnyObject) {
        samples.withLockedValue { samples in samples = samples.filter { $0.value !== handler } }
    }
}
