import HTTP
import JSON
import Testing

@testable import Runtime

@Suite struct SlowClientTests {
    private static let yaml = Sample.yaml(rest: "limits: {deadlines: {idle: 100ms, request: 200ms}}")
    private static let head = """
        POST /webhooks/gitlab HTTP/1.1\r
        Host: localhost\r
        X-Gitlab-Token: open-sesame\r
        Content-Type: application/json\r
        Content-Length: 1000\r
        \r

        """

    @Test func `A client that says nothing is cut off`() async throws {
        try await TestServer.run(Self.yaml) { server async throws in
            let answer = try await RawClient(port: server.port).exchange([])

            #expect(answer.isEmpty)
        }
    }

    @Test func `A client that sends its headers drop by drop is cut off`() async throws {
        try await TestServer.run(Self.yaml) { server async throws in
            let drops = Array(
                ("GET /health/liveness HTTP/1.1\r\nX-A: " + String(repeating: "a", count: 10_000)).utf8
            )
            let answer = try await RawClient(port: server.port).drip(drops, every: 10_000)

            #expect(answer.isEmpty)
        }
    }

    @Test func `A client that sends its body drop by drop is cut off`() async throws {
        try await TestServer.run(Self.yaml) { server async throws in
            let drops = Array(Self.head.utf8) + [UInt8](repeating: 32, count: 999)
            let answer = try await RawClient(port: server.port).drip(drops, every: 5_000)

            #expect(answer.isEmpty || answer.status == 408)
            #expect(server.recorder.diary.events.isEmpty)
        }
    }

    @Test func `A client that stops in its body is cut off`() async throws {
        try await TestServer.run(Self.yaml) { server async throws in
            let answer = try await RawClient(port: server.port).exchange(Array((Self.head + "{").utf8))

            #expect(answer.isEmpty || answer.status == 408)
        }
    }

    @Test func `Chunks without an end are cut off`() async throws {
        try await TestServer.run(Self.yaml) { server async throws in
            let head = Self.head.replacing("Content-Length: 1000", with: "Transfer-Encoding: chunked")
            let drops = Array((head + String(repeating: "1\r\n \r\n", count: 5000)).utf8)
            let answer = try await RawClient(port: server.port).drip(drops, every: 500)

            #expect(answer.isEmpty || answer.status == 408)
            #expect(server.recorder.diary.events.isEmpty)
        }
    }

    @Test func `A body that breaks off is not taken for a whole one`() async throws {
        try await TestServer.run(Self.yaml) { server async throws in
            let bytes = Array((Self.head + Payload.mergeRequest("open").text()).utf8)
            let answer = try await RawClient(port: server.port).exchange(bytes, endsSending: true)

            #expect(answer.isEmpty || answer.status == 400)
            #expect(server.recorder.diary.events.isEmpty)
        }
    }

    @Test func `Many slow clients do not keep out a quick one`() async throws {
        try await TestServer.run(Sample.yaml(rest: "limits: {deadlines: {idle: 5s, request: 200ms}}")) {
            server async throws in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<20 {
                    group.addTask {
                        _ = try await RawClient(port: server.port).exchange(Array(Self.head.utf8))
                    }
                }
                #expect(try await server.get("/health/liveness").status == 200)
                try await group.waitForAll()
            }
        }
    }

    @Test(.timeLimit(.minutes(1)), arguments: ["GET /health/liveness", "POST /nowhere", "PUT /events"])
    func `A body that nobody reads is cut off soon`(line: String) async throws {
        try await TestServer.run(Sample.yaml(rest: "limits: {deadlines: {idle: 24h}}")) {
            server async throws in
            let head = "\(line) HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
            let answer = try await RawClient(port: server.port).exchange(Array((head + "1\r\na\r\n").utf8))

            #expect(answer.status != nil)
        }
    }
}
