import HTTP
import JSON
import Testing

@testable import Runtime

/// The binary mode and the choice of a mode.
///
/// Source: <https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/http-protocol-binding.md>
@Suite struct BinaryTests {
    private static let minimal = [
        HTTPHeader(name: "ce-specversion", value: "1.0"), HTTPHeader(name: "Ce-Id", value: "1"),
        HTTPHeader(name: "CE-SOURCE", value: "/s"), HTTPHeader(name: "ce-type", value: "t"),
    ]

    private func events(_ headers: [HTTPHeader], _ body: String = "") throws -> [CloudEvent] {
        try CloudEvent.events(headers: HTTPHeaders(headers), body: Array(body.utf8))
    }

    @Test func `Attributes are headers and the body is the data`() throws {
        let headers =
            Self.minimal + [
                HTTPHeader(name: "content-type", value: "application/json; charset=utf-8"),
                HTTPHeader(name: "ce-subject", value: "K%C3%B6ln%20%22"),
                HTTPHeader(name: "ce-side", value: "dist-git"), HTTPHeader(name: "x-other", value: "ignored"),
            ]

        let event = try #require(try events(headers, "{\"a\":1}").first)

        #expect(event.id == "1")
        #expect(event.subject == "Köln \"")
        #expect(event.extensions == ["side": "dist-git"])
        #expect(event.dataContentType == "application/json; charset=utf-8")
        #expect(event.data == .json(["a": 1]))
    }

    @Test func `The content type tells the mode`() throws {
        let structured = "{\"specversion\":\"1.0\",\"id\":\"2\",\"source\":\"/s\",\"type\":\"t\"}"
        func contentType(_ value: String) -> [HTTPHeader] { [HTTPHeader(name: "Content-Type", value: value)] }

        #expect(try events(contentType("application/cloudevents+json"), structured).map(\.id) == ["2"])
        #expect(
            try events(contentType("Application/CloudEvents+JSON; charset=UTF-8"), structured).map(\.id) == [
                "2"
            ]
        )
        #expect(
            try events(contentType("application/cloudevents-batch+json"), "[\(structured),\(structured)]")
                .count == 2
        )
        #expect(throws: CloudEventError.unsupportedFormat(contentType: "application/cloudevents+avro")) {
            try events(contentType("application/cloudevents+avro"), structured)
        }
        #expect(throws: CloudEventError.missing("specversion")) {
            try events(contentType("application/json"), "{}")
        }
    }

    @Test func `Data that is not JSON stays bytes`() throws {
        let text = [HTTPHeader(name: "content-type", value: "text/plain")]

        #expect(try events(Self.minimal + text, "hello").first?.data == .bytes(Array("hello".utf8)))
        #expect(try events(Self.minimal, "hello").first?.data == .bytes(Array("hello".utf8)))
        #expect(try events(Self.minimal).first?.data == CloudEvent.Payload.none)
    }

    @Test(arguments: [
        ("ce-id", "2"), ("ce-sub_ject", "x"), ("ce-", "x"), ("ce-subject", "%zz"), ("ce-subject", "%C0%80"),
        ("ce-subject", "a%00"), ("ce-subject", "%0A"), ("ce-side", "%C2%85"), ("ce-side", "%7F"),
    ])
    func `A header that cannot be read is refused`(name: String, value: String) {
        #expect(throws: CloudEventError.self) {
            try events(Self.minimal + [HTTPHeader(name: name, value: value)])
        }
    }

    @Test func `Broken JSON is refused`() {
        let json = [HTTPHeader(name: "content-type", value: "application/json")]

        #expect(throws: CloudEventError.self) { try events(Self.minimal + json, "{") }
    }

    @Test func `What is written reads back the same`() throws {
        let event = CloudEvent(
            id: "1 %\"",
            source: "/sü",
            type: "t",
            subject: "a b\u{1F600}",
            time: "2026-07-01T10:00:00.5+02:00",
            dataContentType: "application/json",
            extensions: ["side": "source-git", "action": "open"],
            data: .json(["a": 1])
        )
        let message = event.binary

        #expect(message.headers.allSatisfy { $0.value.utf8.allSatisfy { (0x20...0x7e).contains($0) } })
        #expect(try CloudEvent.events(headers: HTTPHeaders(message.headers), body: message.body) == [event])
    }
}
