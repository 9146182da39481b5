import HTTP
import JSON
import Testing

@testable import Runtime

/// Bodies as large as GitLab sends them at most.
@Suite struct LargeBodyTests {
    private static let size = 25 << 20

    /// A payload that is filled up to 25 MiB by what a person wrote.
    private static func payload() -> [UInt8] {
        let beginning = Array(Payload.mergeRequest("open").text().utf8.dropLast()) + Array(",\"x\":\"".utf8)
        return beginning + [UInt8](repeating: 97, count: size - beginning.count - 2) + Array("\"}".utf8)
    }

    @Test func `The largest webhook is taken`() async throws {
        try await TestServer.run { server async throws in
            let answer = try await server.post("/webhooks/gitlab", TestServer.webhookHeaders, Self.payload())

            #expect(answer.status == 202)
        }
    }

    @Test func `The largest webhook without the token is read to no purpose`() async throws {
        try await TestServer.run { server async throws in
            let answer = try await server.post("/webhooks/gitlab", [:], Self.payload())

            #expect(answer.status == 401)
            #expect(server.recorder.diary.events.isEmpty)
        }
    }

    @Test(arguments: ["[", "{\"a\":", "[{\"a\":[1,"])
    func `Lists and objects a hundred thousand deep are refused`(text: String) async throws {
        try await TestServer.run { server async throws in
            let body = Array(String(repeating: text, count: 100_000).utf8)
            let cloudEvents = ["content-type": "application/cloudevents+json"]

            #expect(try await server.post("/webhooks/gitlab", TestServer.webhookHeaders, body).status == 400)
            #expect(try await server.post("/events", cloudEvents, body).status == 400)
        }
    }

    @Test func `One byte more is not`() async throws {
        try await TestServer.run { server async throws in
            let body = [UInt8](repeating: 32, count: Self.size + 1)

            #expect(try await server.post("/webhooks/gitlab", TestServer.webhookHeaders, body).status == 413)
        }
    }
}
