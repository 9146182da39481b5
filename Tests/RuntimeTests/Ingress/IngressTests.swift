import HTTP
import JSON
import Testing

@testable import Runtime

/// A server that takes webhooks, before a server that takes CloudEvents.
@Suite struct IngressTests {
    private static let yaml = Sample.yaml(functions: Sample.ownFunctions)

    private static func ingressOptions() -> ServerOptions { ServerOptions(port: 0, function: "ingress") }

    /// Runs an ingress that hands on to a worker, and gives what the worker woke its function with.
    private func handOn(
        worker recorder: Recorder = Recorder(),
        _ test: @escaping @Sendable (TestServer) async throws -> Void
    ) async throws -> [Event] {
        let options = ServerOptions(port: 0, function: "recorder")
        try await TestServer.run(Self.yaml, recorder: recorder, options: options) { worker async throws in
            let sink = Sink(url: worker.url("/"), transport: worker.transport)
            try await TestServer.run(
                Self.yaml,
                own: [Ingress(sink: sink)],
                options: Self.ingressOptions()
            ) { ingress async throws in
                try await test(ingress)
                #expect(ingress.recorder.diary.events.isEmpty)
            }
        }
        return recorder.diary.events
    }

    @Test func `A webhook arrives at the function as if it had come by itself`() async throws {
        let trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"

        let events = try await handOn { ingress async throws in
            var headers = TestServer.webhookHeaders
            headers["Idempotency-Key"] = "d1"
            headers["traceparent"] = trace
            headers["tracestate"] = "vendor=1"
            let body = Payload.bytes(Payload.mergeRequest("open"))
            let answer = try await ingress.post("/webhooks/gitlab", headers, body)

            #expect(answer.status == 202)
            #expect(answer.body.isEmpty)
        }

        let event = try #require(events.first)
        #expect(events.count == 1)
        #expect(event.id == "d1")
        #expect(event.kind == .mergeRequest)
        #expect(event.action == "open")
        #expect(event.side == .sourceGit)
        #expect(event.project == EventProject(id: 7, path: "src/bash"))
        #expect(event.envelope.forge == Forge.Name("main"))
        #expect(event.envelope.trace == TraceParent(trace, state: "vendor=1"))
    }

    @Test func `What no function is for is not handed on`() async throws {
        let events = try await handOn { ingress async throws in
            #expect(try await ingress.status(Payload.mergeRequest("approved")) == 200)
            #expect(try await ingress.status(Payload.mergeRequest(in: "other/bash")) == 200)
            #expect(try await ingress.status(["object_kind": "issue"]) == 200)
        }

        #expect(events.isEmpty)
    }

    @Test func `A sink that does not take an event is 503 for GitLab`() async throws {
        let recorder = Recorder(behaviour: { _, _ in throw Failure.impossible("broken") })

        _ = try await handOn(worker: recorder) { ingress async throws in
            let answer = try await ingress.webhook(Payload.mergeRequest())

            #expect(answer.status == 503)
            #expect(answer.headers["retry-after"] == "10")
        }
    }

    @Test func `A sink that is away is 503 at once`() async throws {
        let transport = try CurlTransport()
        defer { transport.shutdown() }
        // Port 1 of this machine is nobody's.
        let sink = Sink(url: "http://127.0.0.1:1/", transport: transport)

        try await TestServer.run(Self.yaml, own: [Ingress(sink: sink)], options: Self.ingressOptions()) {
            ingress async throws in
            let answer = try await ingress.webhook(Payload.mergeRequest())

            #expect(answer.status == 503)
            #expect(String(decoding: answer.body, as: UTF8.self) == "the event cannot be handed on")
            #expect(try await ingress.metrics().contains(#"outcome="try-again"} 1"#))
        }
    }

    @Test func `What is too large to be handed on is refused, and said so`() async throws {
        let events = try await handOn { ingress async throws in
            let payload = Payload.mergeRequest(from: String(repeating: "b", count: 60_000))

            #expect(try await ingress.status(payload) == 422)
        }

        #expect(events.isEmpty)
    }

    @Test func `An ingress takes no CloudEvents, whatever its address`() async throws {
        try await TestServer.run(Self.yaml, own: [Ingress(sink: nil)], options: Self.ingressOptions()) {
            ingress async throws in
            let event = CloudEvent(try .opened()).structured
            let headers = ["content-type": "application/cloudevents+json"]

            #expect(try await ingress.post("/", headers, Payload.bytes(event)).status == 403)
            #expect(ingress.recorder.diary.events.isEmpty)
        }
    }

    @Test func `An ingress without a sink wakes the functions of its own process`() async throws {
        let recorder = Recorder()

        try await TestServer.run(
            Self.yaml,
            recorder: recorder,
            own: [Ingress(sink: nil)],
            options: Self.ingressOptions()
        ) { ingress async throws in
            #expect(try await ingress.status(Payload.mergeRequest()) == 202)
        }

        #expect(recorder.diary.events.count == 1)
    }

    @Test func `A dry run tells what would be handed on, and needs no sink`() async throws {
        let bundle = Recorder().bundle.adding([Ingress(sink: nil)])
        let dispatcher = Dispatcher(try Sample.configuration(Self.yaml), bundle, logger: .silent)

        let report = await dispatcher.invoke("ingress", with: try .opened(), isDryRun: true)

        guard case .success(.planned(let what, let plan)) = report.result else {
            Issue.record("\(report)")
            return
        }
        #expect(what == "hand on merge_request (open) of src/bash !12")
        #expect(try CloudEvent(json: plan).extensions["side"] == "source-git")
    }

    @Test func `Handing on without a sink can never work`() async throws {
        let bundle = Recorder().bundle.adding([Ingress(sink: nil)])
        let dispatcher = Dispatcher(try Sample.configuration(Self.yaml), bundle, logger: .silent)

        let report = await dispatcher.invoke("ingress", with: try .opened())

        #expect(report.description.hasSuffix("set K_SINK to the URL of a broker"))
    }
}
