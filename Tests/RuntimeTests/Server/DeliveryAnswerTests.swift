import HTTP
import JSON
import Testing

@testable import Runtime

/// What a broker makes of our answers: done, to be sent again, or a dead letter.
///
/// Source: <https://github.com/knative/specs/blob/main/specs/eventing/data-plane.md#event-delivery>
@Suite struct DeliveryAnswerTests {
    enum Reading: Equatable {
        case done, sentAgain, dead

        /// The rule of a broker: no body but a CloudEvent's goes with success.
        init(_ answer: HTTPResponse) {
            let hasEvent = answer.headers["ce-specversion"] != nil
            switch answer.status {
            case 200...299: self = answer.body.isEmpty || hasEvent ? .done : .sentAgain
            case 404, 408, 409, 429, 500...599: self = .sentAgain
            default: self = .dead
            }
        }
    }

    struct Row: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var headers = ["content-type": "application/cloudevents+json"]
        var body: [UInt8] = Payload.bytes(DeliveryAnswerTests.structured())
        var failure: Failure?
        var rest = ""
        let status: Int
        let reading: Reading
    }

    static func structured(_ payload: JSONValue = Payload.mergeRequest(), type: String? = nil) -> JSONValue {
        [
            "specversion": "1.0", "id": "1", "source": "https://gitlab.example/src/bash",
            "type": .string(type ?? "org.source-git.sluice.merge_request.v1"), "data": payload,
        ]
    }

    static let rows = [
        Row(testDescription: "done", status: 200, reading: .done),
        Row(
            testDescription: "nothing for us",
            body: Payload.bytes(structured(Payload.mergeRequest(in: "other/bash"))),
            status: 200,
            reading: .done
        ),
        Row(
            testDescription: "an empty batch",
            headers: ["content-type": "application/cloudevents-batch+json"],
            body: Array("[]".utf8),
            status: 200,
            reading: .done
        ),
        Row(testDescription: "no event", body: Array("{}".utf8), status: 400, reading: .dead),
        Row(testDescription: "half an event", body: Array("{\"id\":".utf8), status: 400, reading: .dead),
        Row(
            testDescription: "too large",
            body: [UInt8](repeating: 32, count: 70_000),
            rest: "limits: {body: 64KiB}",
            status: 413,
            reading: .dead
        ),
        Row(
            testDescription: "another format",
            headers: ["content-type": "application/cloudevents+avro"],
            status: 415,
            reading: .dead
        ),
        Row(
            testDescription: "a packed body",
            headers: ["content-type": "application/cloudevents+json", "content-encoding": "gzip"],
            status: 415,
            reading: .dead
        ),
        Row(
            testDescription: "a type that nobody knows",
            body: Payload.bytes(structured(type: "com.example.thing")),
            status: 422,
            reading: .dead
        ),
        Row(
            testDescription: "a forge that functions.yaml does not have",
            body: Payload.bytes(
                [
                    "specversion": "1.0", "id": "1", "source": "s", "forge": "other",
                    "data": Payload.mergeRequest(),
                    "type": "org.source-git.sluice.merge_request.v1",
                ]
            ),
            status: 422,
            reading: .dead
        ),
        Row(
            testDescription: "what can never work",
            failure: .impossible("the patch does not apply"),
            status: 422,
            reading: .dead
        ),
        Row(
            testDescription: "the budget at the forge is spent",
            failure: .tryAgain("the budget is spent", after: .seconds(30)),
            status: 429,
            reading: .sentAgain
        ),
        Row(
            testDescription: "the forge is down",
            failure: .tryAgain("GitLab is away"),
            status: 503,
            reading: .sentAgain
        ),
    ]

    @Test(arguments: rows)
    func `A broker does with an event what should be done`(row: Row) async throws {
        let recorder = Recorder(behaviour: { event, _ in
            if let failure = row.failure { throw failure }
            return .done(event.id)
        })

        try await TestServer.run(Sample.yaml(rest: row.rest), recorder: recorder) { server async throws in
            let answer = try await server.post("/events", row.headers, row.body)

            #expect(answer.status == row.status)
            #expect(Reading(answer) == row.reading)
            #expect((answer.headers["retry-after"] != nil) == (row.reading == .sentAgain))
        }
    }

    @Test func `An event whose time is over is sent again`() async throws {
        let functions = Sample.functions + "\n    timeout: 50ms"
        let recorder = Recorder(behaviour: { _, _ in
            try await Task.sleep(for: .seconds(3600))
            return .done("")
        })

        try await TestServer.run(Sample.yaml(functions: functions), recorder: recorder) {
            server async throws in
            let row = Row(testDescription: "", status: 503, reading: .sentAgain)
            let answer = try await server.post("/events", row.headers, row.body)

            #expect(Reading(answer) == .sentAgain)
            #expect(answer.status == 503)
        }
    }

    @Test func `A way that is closed on purpose is no reason to send again`() async throws {
        var options = ServerOptions(port: 0)
        options.acceptsCloudEvents = false

        try await TestServer.run(options: options) { server async throws in
            let row = Row(testDescription: "", status: 403, reading: .dead)
            let answer = try await server.post("/events", row.headers, row.body)

            #expect(answer.status == 403)
            #expect(Reading(answer) == .dead)
        }
    }

    @Test func `Of what may work later and what never can, waiting wins`() {
        let (away, broken) = (Failure.tryAgain("away"), Failure.impossible("broken"))
        let spent = Failure.tryAgain("spent", after: .seconds(3))

        #expect(Answer([Report(.failure(broken)), Report(.failure(spent))]).status == 429)
        #expect(Answer([Report(.failure(spent)), Report(.failure(away))]).status == 503)
        #expect(Answer([Report(.success(.done(""))), Report(.failure(broken))]).status == 422)
        #expect(Answer([Report(.success(.done(""))), Report(.success(.ignored("")))]) == .handled)
    }
}
