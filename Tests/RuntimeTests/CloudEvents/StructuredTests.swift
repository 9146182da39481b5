import JSON
import Testing

@testable import Runtime

/// The structured and the batched mode.
///
/// Source: <https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/formats/json-format.md>
@Suite struct StructuredTests {
    private static let minimal: JSONObject = ["specversion": "1.0", "id": "1", "source": "/s", "type": "t"]

    private func event(_ members: JSONObject) throws -> CloudEvent {
        var object = Self.minimal
        for (key, value) in members { object[key] = value }
        return try CloudEvent(json: .object(object))
    }

    @Test func `Attributes and extensions are read`() throws {
        let event = try event([
            "subject": "!12", "time": "2026-07-01T10:00:00Z", "datacontenttype": "application/json",
            "dataschema": "https://example.org/s", "side": "source-git", "attempt": 3, "urgent": true,
            "absent": nil,
            "data": ["a": 1],
        ])

        #expect(event.subject == "!12")
        #expect(event.time == "2026-07-01T10:00:00Z")
        #expect(event.dataSchema == "https://example.org/s")
        #expect(event.extensions == ["side": "source-git", "attempt": "3", "urgent": "true"])
        #expect(event.data == .json(["a": 1]))
    }

    static let shapes: [(JSONObject, CloudEvent.Payload)] = [
        (["data": "text"], .json("text")),
        (["data": "text", "datacontenttype": "text/plain"], .bytes(Array("text".utf8))),
        (["data": [1], "datacontenttype": "application/geo+json"], .json([1])),
        (["data_base64": "AAEC", "datacontenttype": "image/png"], .bytes([0, 1, 2])),
        (["data_base64": "eyJhIjoxfQ==", "datacontenttype": "application/json"], .json(["a": 1])),
        (["data_base64": "eyJhIjoxfQ=="], .bytes(Array(#"{"a":1}"#.utf8))),
        (["data": nil], .none),
        ([:], .none),
    ]

    @Test(arguments: shapes)
    func `Data comes as JSON, as text or as Base64`(members: JSONObject, data: CloudEvent.Payload) throws {
        #expect(try event(members).data == data)
    }

    static let forbidden: [(JSONObject, CloudEventError)] = [
        (["id": ""], CloudEventError.missing("id")),
        (["source": nil], .missing("source")),
        (["type": nil], .missing("type")),
        (["specversion": "0.3"], .version("0.3")),
        (["subject": ""], .invalid(attribute: "subject", reason: "is empty")),
        (["subject": "a\nb"], .invalid(attribute: "subject", reason: "has a control character")),
        (["side": "\u{85}"], .invalid(attribute: "side", reason: "has a control character")),
        (["time": "yesterday"], .invalid(attribute: "time", reason: "is no RFC 3339 timestamp")),
        (
            ["data": 1, "data_base64": "AA=="],
            .invalid(attribute: "data", reason: "stands beside data_base64")
        ),
        (["data_base64": "A"], .invalid(attribute: "data_base64", reason: "is no Base64")),
        (["data_base64": 1], .invalid(attribute: "data_base64", reason: "is no string")),
        (["side": ["a"]], .invalid(attribute: "side", reason: "is no string, no integer and no boolean")),
        (["side": 1.5], .invalid(attribute: "side", reason: "is no string, no integer and no boolean")),
        (
            ["Side": "a"],
            .invalid(attribute: "attribute Side", reason: "has a name of other than a-z and 0-9")
        ),
        (
            ["tr-ace": "a"],
            .invalid(attribute: "attribute tr-ace", reason: "has a name of other than a-z and 0-9")
        ),
    ]

    @Test(arguments: forbidden)
    func `What the specification forbids is refused`(members: JSONObject, error: CloudEventError) {
        #expect(throws: error) { try event(members) }
    }

    @Test func `A batch is a list of events and may be empty`() throws {
        #expect(try CloudEvent.batch(json: []).isEmpty)
        #expect(
            try CloudEvent.batch(json: [.object(Self.minimal), .object(Self.minimal)]).map(\.id) == [
                "1", "1",
            ]
        )
        #expect(throws: CloudEventError.self) { try CloudEvent.batch(json: [.object(Self.minimal), 7]) }
        #expect(throws: CloudEventError.self) { try CloudEvent.batch(json: .object(Self.minimal)) }
    }

    @Test(arguments: [CloudEvent.Payload.none, .json(["a": [1, nil]]), .bytes([0, 255])])
    func `What is written reads back the same`(data: CloudEvent.Payload) throws {
        let type = data == .bytes([0, 255]) ? "application/octet-stream" : "application/json"
        let event = CloudEvent(
            id: "1",
            source: "/s",
            type: "t",
            subject: "ü",
            time: "2026-07-01T10:00:00Z",
            dataContentType: type,
            dataSchema: nil,
            extensions: ["side": "source-git"],
            data: data
        )

        #expect(try CloudEvent(json: event.structured) == event)
    }
}
