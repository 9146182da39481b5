import JSON
import Testing

@testable import Runtime

@Suite struct InvocationLogTests {
    @Test func `The time of the last success is known for each function`() async throws {
        let registry = PrometheusRegistry()
        let log = InvocationLog(logger: .silent, metrics: registry, clock: WallClock { 1_790_000_000 })

        _ = log.written(Report(function: "reconcile", .success(.ignored("level"))), for: Event(.schedule))
        _ = log.written(Report(function: "sync-ci", .failure(.impossible("no"))), for: Event(.schedule))

        let line = #"sluice_last_success_timestamp_seconds{function="reconcile"} 1790000000.0"#
        #expect(registry.text.contains(line))
        #expect(!registry.text.contains(#"timestamp_seconds{function="sync-ci"}"#))
    }

    private let book = LogBook()
    private let metrics = PrometheusRegistry()

    private func run(_ outcome: @escaping @Sendable () throws -> Outcome) async throws {
        let recorder = Recorder(behaviour: { _, _ in try outcome() })
        let dispatcher = recorder.dispatcher(
            try Sample.configuration(),
            logger: book.logger(),
            metrics: metrics
        )
        let trace = TraceParent("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
        let event = try Event(gitLab: Payload.mergeRequest("open"), in: Envelope(id: "e1", trace: trace))
        _ = await dispatcher.dispatch(event)
    }

    @Test func `Each call is one line that names event, function, outcome, duration and trace`() async throws
    {
        try await run { .done("made rpms/bash!3") }

        let line = try #require(book.lines.first)
        #expect(book.lines.count == 1)
        for detail in [
            "info made rpms/bash!3", "event=e1", "function=recorder", "kind=merge_request", "outcome=done",
            "project=src/bash", "subject=!12", "seconds=", "trace=0af7651916cd43dd8448eb211c80319c",
        ] {
            #expect(line.contains(detail), "\(line)")
        }
    }

    @Test func `A failure is louder than a success`() async throws {
        try await run { throw Failure.tryAgain("away") }
        try await run { throw Failure.impossible("broken") }

        #expect(book.lines.map { String($0.prefix(13)) } == ["warning away ", "error broken "])
    }

    @Test func `Outcomes are counted and durations measured`() async throws {
        try await run { .done("") }
        try await run { .done("") }
        try await run { throw Failure.tryAgain("") }

        let page = metrics.text
        #expect(page.contains("sluice_events_total{function=\"recorder\",outcome=\"done\"} 2\n"))
        #expect(page.contains("sluice_events_total{function=\"recorder\",outcome=\"try-again\"} 1\n"))
        #expect(page.contains("sluice_invocation_seconds_count{function=\"recorder\"} 3\n"))
    }

    @Test func `An event that wakes nobody is counted too`() async throws {
        let dispatcher = Recorder().dispatcher(
            try Sample.configuration(),
            logger: book.logger(),
            metrics: metrics
        )

        _ = await dispatcher.dispatch(try .opened(in: "other/bash"))

        #expect(metrics.text.contains("sluice_events_total{function=\"none\",outcome=\"ignored\"} 1\n"))
    }
}
