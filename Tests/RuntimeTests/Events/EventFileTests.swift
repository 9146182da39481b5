import JSON
import Testing

@testable import Runtime

@Suite struct EventFileTests {
    @Test func `A file holds a webhook's payload`() throws {
        let event = try Event(parsing: Payload.bytes(Payload.mergeRequest("reopen")))

        #expect(event.action == "reopen")
        #expect(!event.id.isEmpty)
    }

    @Test func `A file holds a CloudEvent`() throws {
        let cloudEvent: JSONValue = [
            "specversion": "1.0", "id": "42", "source": "https://gitlab.example/src/bash",
            "type": "dev.knative.sources.gitlab.merge_request", "data": Payload.mergeRequest("open"),
        ]

        let event = try Event(parsing: Payload.bytes(cloudEvent))

        #expect(event.id == "42")
        #expect(event.kind == .mergeRequest)
    }

    @Test func `A schedule has no data`() throws {
        let ping: JSONValue = [
            "specversion": "1.0", "id": "1", "source": "/ping", "type": "dev.knative.sources.ping",
        ]

        #expect(try Event(parsing: Payload.bytes(ping)).kind == .schedule)
    }

    @Test func `Our ingress writes what our functions read`() throws {
        let trace = try #require(TraceParent("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"))
        let envelope = Envelope(
            id: "d1",
            forge: Forge.Name("main"),
            source: "https://gitlab.example",
            trace: trace
        )
        let event = try Event(gitLab: Payload.mergeRequest("open"), in: envelope)

        let cloudEvent = CloudEvent(event)

        #expect(cloudEvent.type == "org.source-git.sluice.merge_request.v1")
        #expect(cloudEvent.extensions["partitionkey"] == "main/7!12")
        #expect(cloudEvent.subject == "!12")
        #expect(try Event(cloudEvent) == event)
    }

    @Test(arguments: [
        ("", "the event is no JSON: line 1, column 1"),
        ("{\"object_kind\": \"push\", \"object_kind\": \"note\"}", "the event is no JSON"),
        ("{}", "the event is neither GitLab's"),
        ("[]", "expected an object, found an array"),
        ("{\"specversion\": \"1.0\"}", "the CloudEvent has no id"),
        (
            "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"s\",\"type\":\"com.example.thing\"}",
            "the CloudEvent has the type com.example.thing, which no function of sluice knows"
        ),
        (
            "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"s\",\"type\":\"dev.knative.sources.gitlab.push\"}",
            "the CloudEvent's data is not JSON"
        ),
    ])
    func `What is no event is refused with a sentence`(text: String, sentence: String) {
        let error = #expect(throws: EventError.self) { try Event(parsing: Array(text.utf8)) }

        #expect(error.map { "\($0)".contains(sentence) } == true, "\(String(describing: error))")
    }

    @Test func `Nesting is bounded`() {
        let deep = String(repeating: "[", count: 65) + String(repeating: "]", count: 65)

        #expect(throws: EventError.self) { try Event(parsing: Array(deep.utf8), maximumDepth: 64) }
    }
}
