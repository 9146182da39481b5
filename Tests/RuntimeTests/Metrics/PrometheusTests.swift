import Metrics
import Testing

@testable import Runtime

@Suite struct PrometheusTests {
    @Test func `Every metric of ours is explained and begins with our name`() {
        #expect(Metric.allCases.allSatisfy { $0.rawValue.hasPrefix("sluice_") && $0.help.hasSuffix(".") })
        #expect(Set(Metric.allCases.map(\.help)).count == Metric.allCases.count)
    }

    @Test func `Requests to a forge are counted by identity, endpoint and status`() throws {
        let registry = PrometheusRegistry()
        let forge = try #require(Forge.Name("main"))
        let bot = try #require(Identity.Name("bot"))
        let metrics = ForgeMetrics(forge, bot, factory: registry)

        metrics.count("GET", "projects/:project", status: 200, after: .milliseconds(30))
        metrics.count("GET", "projects/:project", status: 200, after: .milliseconds(30))
        metrics.count("GET", "projects/:project", status: nil, after: .seconds(1))
        metrics.note(budgetLeft: 42)

        let page = registry.text
        let labels = #"endpoint="GET projects/:project",forge="main",identity="bot""#
        #expect(page.contains("sluice_forge_requests_total{\(labels),status=\"200\"} 2\n"))
        #expect(page.contains("sluice_forge_requests_total{\(labels),status=\"none\"} 1\n"))
        #expect(page.contains("sluice_forge_request_seconds_count{\(labels)} 3\n"))
        #expect(page.contains("sluice_forge_budget_left{forge=\"main\",identity=\"bot\"} 42.0\n"))
        #expect(page.contains("# HELP sluice_forge_requests_total Requests to GitLab by endpoint and status"))
    }

    private let registry = PrometheusRegistry()

    @Test func `Counters of one name are one block`() {
        let a = Counter(label: "events_total", dimensions: [("kind", "a")], factory: registry)
        let again = Counter(label: "events_total", dimensions: [("kind", "a")], factory: registry)
        let b = Counter(label: "events_total", dimensions: [("kind", "b")], factory: registry)

        a.increment()
        again.increment(by: 2)
        b.increment()

        #expect(
            registry.text == """
                # TYPE events_total counter
                events_total{kind="a"} 3
                events_total{kind="b"} 1

                """
        )
    }

    @Test func `A gauge goes up and down`() {
        let meter = Meter(label: "queue", factory: registry)

        meter.set(5)
        meter.increment(by: 2)
        meter.decrement(by: 4)

        #expect(registry.text == "# TYPE queue gauge\nqueue 3.0\n")
    }

    @Test func `A timer is a histogram in seconds`() {
        let timer = Timer(label: "call_seconds", factory: registry)

        timer.recordMilliseconds(20)
        timer.recordSeconds(400)

        let lines = registry.text.split(separator: "\n").map(String.init)
        #expect(lines.first == "# TYPE call_seconds histogram")
        #expect(lines.contains("call_seconds_bucket{le=\"0.005\"} 0"))
        #expect(lines.contains("call_seconds_bucket{le=\"0.025\"} 1"))
        #expect(lines.contains("call_seconds_bucket{le=\"300.0\"} 1"))
        #expect(lines.contains("call_seconds_bucket{le=\"+Inf\"} 2"))
        #expect(lines.contains("call_seconds_sum 400.02"))
        #expect(lines.contains("call_seconds_count 2"))
    }

    @Test func `Names and values that Prometheus forbids are made harmless`() {
        let counter = Counter(label: "1.bad-name", dimensions: [("a-b", "x\"y\\z\n")], factory: registry)

        counter.increment()

        #expect(registry.text == "# TYPE _1_bad_name counter\n_1_bad_name{a_b=\"x\\\"y\\\\z\\n\"} 1\n")
    }

    @Test func `A metric that is destroyed is gone`() {
        let counter = Counter(label: "gone", factory: registry)
        counter.increment()

        counter.destroy()

        #expect(registry.text.isEmpty)
    }

    @Test func `Many threads count together`() async {
        await withDiscardingTaskGroup { group in
            for _ in 0..<16 {
                group.addTask { [registry] in
                    for _ in 0..<1000 { Counter(label: "n", factory: registry).increment() }
                }
            }
        }

        #expect(registry.text == "# TYPE n counter\nn 16000\n")
    }
}
