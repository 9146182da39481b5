import HTTP
import JSON
import TestSupport
import Testing

@testable import Runtime

/// The CloudEvents SDK for Python, on both sides of the wire.
@Suite(.enabled(if: Python.has("cloudevents"))) struct CloudEventsSDKTests {
    @Test func `What the SDK sends in any mode is done, and answered as brokers like it`() async throws {
        let recorder = Recorder()

        let output = try await TestServer.run(recorder: recorder) { server async throws in
            let payload = Payload.mergeRequest("open").text()
            return try await Python.run("cloudevents_client.py", [server.url("/events"), payload])
        }

        let answers = try JSONReader(JSONValue(parsing: Array(output.utf8)))
        for mode in ["binary", "structured", "batch"] {
            #expect(try answers.at(mode).value == [200, ""], "\(mode)")
        }
        #expect(recorder.diary.events.map(\.id) == (1...4).map { "sdk \($0) é 100%" })
        #expect(recorder.diary.events.allSatisfy { $0.project?.path == "src/bash" })
        #expect(
            recorder.diary.events.allSatisfy { $0.envelope.time?.hasPrefix("2026-07-01T10:00:00") == true }
        )
    }

    @Test func `What the ingress sends is read by the SDK`() async throws {
        let event = try Event(
            gitLab: Payload.mergeRequest("open"),
            in: Envelope(id: "a \"quoted\" é", forge: Forge.Name("main"), source: "https://gitlab.example")
        )
        let (headers, body) = try CloudEvent(reducing: event).binary
        let message: JSONValue = [
            "headers": .object(JSONObject(headers.map { ($0.name, .string($0.value)) })),
            "body": .string(String(decoding: body, as: UTF8.self)),
        ]

        let output = try await Python.run("cloudevents_reader.py", [], input: message.text())

        let read = try JSONReader(JSONValue(parsing: Array(output.utf8)))
        #expect(try read.at("attributes").string("id") == "a \"quoted\" é")
        #expect(try read.at("attributes").string("partitionkey") == "main/7!12")
        #expect(try read.at("data").value == event.data)
    }
}
