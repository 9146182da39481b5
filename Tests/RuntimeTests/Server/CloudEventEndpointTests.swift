import HTTP
import JSON
import Testing

@testable import Runtime

@Suite struct CloudEventEndpointTests {
    private func event(
        _ payload: JSONValue = Payload.mergeRequest("open"),
        id: String = "1"
    ) throws -> CloudEvent {
        CloudEvent(try Event(gitLab: payload, in: Envelope(id: id)))
    }

    private func post(
        _ event: CloudEvent,
        to server: TestServer,
        _ path: String = "/events"
    ) async throws -> HTTPResponse {
        let message = event.binary
        let headers = [String: String](message.headers.map { ($0.name, $0.value) }) { $1 }
        return try await server.post(path, headers, message.body)
    }

    @Test(arguments: ["/events", "/"])
    func `An event is answered when it is done`(path: String) async throws {
        let recorder = Recorder()

        try await TestServer.run(recorder: recorder) { server async throws in
            let answer = try await post(try event(), to: server, path)

            #expect(answer.status == 200)
            #expect(answer.body.isEmpty)
            #expect(recorder.diary.events.map(\.id) == ["1"])
        }
    }

    @Test func `A structured event and a batch are taken`() async throws {
        let recorder = Recorder()

        try await TestServer.run(recorder: recorder) { server async throws in
            let one = try await server.post(
                "/events",
                ["content-type": "application/cloudevents+json"],
                Payload.bytes(try event().structured)
            )
            let batch: JSONValue = [try event(id: "2").structured, try event(id: "3").structured]
            let many = try await server.post(
                "/events",
                ["content-type": "application/cloudevents-batch+json"],
                Payload.bytes(batch)
            )

            #expect([one.status, many.status] == [200, 200])
        }

        #expect(recorder.diary.events.map(\.id) == ["1", "2", "3"])
    }

    static let failures: [(Failure, Int, String?)] = [
        (.tryAgain("the budget is spent", after: .milliseconds(1500)), 429, "2"),
        (.tryAgain("away"), 503, "10"),
        (.impossible("the patch does not apply"), 422, nil),
    ]

    @Test(arguments: failures)
    func `A broker is told whether to send an event again`(
        failure: Failure,
        status: Int,
        retry: String?
    ) async throws {
        let recorder = Recorder(behaviour: { _, _ in throw failure })

        try await TestServer.run(recorder: recorder) { server async throws in
            let answer = try await post(try event(), to: server)

            #expect(answer.status == status)
            #expect(answer.headers["retry-after"] == retry)
            #expect(String(decoding: answer.body, as: UTF8.self) == failure.description)
        }
    }

    @Test func `The worst of a batch is the answer`() async throws {
        let recorder = Recorder(behaviour: { event, _ in
            guard event.id != "2" else { throw Failure.tryAgain("away") }
            throw Failure.impossible("broken")
        })

        try await TestServer.run(recorder: recorder) { server async throws in
            let batch: JSONValue = [try event(id: "1").structured, try event(id: "2").structured]
            let headers = ["content-type": "application/cloudevents-batch+json"]
            let answer = try await server.post("/events", headers, Payload.bytes(batch))

            #expect(answer.status == 503)
            #expect(recorder.diary.events.count == 2)
        }
    }

    @Test func `More at once than is allowed is for later`() async throws {
        let (release, open) = AsyncStream.makeStream(of: Void.self)
        let (started, start) = AsyncStream.makeStream(of: Void.self)
        let recorder = Recorder(behaviour: { _, _ in
            start.yield()
            for await _ in release { break }
            return .done("")
        })

        try await TestServer.run(Sample.yaml(rest: "limits: {concurrency: 1}"), recorder: recorder) {
            server async throws in
            async let first = post(try event(), to: server)
            for await _ in started { break }
            let second = try await post(try event(id: "2"), to: server)
            open.finish()

            #expect(second.status == 429)
            #expect(second.headers["retry-after"] == "1")
            #expect(try await first.status == 200)
        }
    }

    @Test func `Where anyone could send CloudEvents none are taken`() async throws {
        var options = ServerOptions(port: 0)
        options.acceptsCloudEvents = false

        try await TestServer.run(options: options) { server async throws in
            let answer = try await post(try event(), to: server)

            #expect(answer.status == 403)
            #expect(server.recorder.diary.events.isEmpty)
        }
    }

    @Test func `CloudEvents are taken on the loopback address and by a process of one function`() {
        #expect(ServerOptions(host: "127.0.0.1").cloudEventsAreOpen)
        #expect(ServerOptions(host: "0.0.0.0", function: "recorder").cloudEventsAreOpen)
        #expect(!ServerOptions(host: "0.0.0.0").cloudEventsAreOpen)
    }
}
