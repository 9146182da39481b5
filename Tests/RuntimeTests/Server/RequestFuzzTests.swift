import HTTP
import JSON
import Testing

@testable import Runtime

/// Sends requests that chance made of right ones.
@Suite struct RequestFuzzTests {
    private static let yaml = Sample.yaml(rest: "limits: {body: 64KiB, deadlines: {idle: 1s, request: 1s}}")

    private static func request(_ path: String, _ headers: String, _ body: String) -> [UInt8] {
        let head = "POST \(path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\(headers)"
        return Array("\(head)Content-Length: \(body.utf8.count)\r\n\r\n\(body)".utf8)
    }

    @Test(arguments: UInt64(1)...4)
    func `Whatever is changed in a delivery without the token, it wakes nobody`(seed: UInt64) async throws {
        let body = Payload.mergeRequest("open").text()
        let headers = "X-Gitlab-Token: open-sesamf\r\nContent-Type: application/json\r\n"
        let right = Self.request("/webhooks/gitlab", headers, body)

        try await sendChanged(right, seed: seed) { server in
            #expect(server.recorder.diary.events.isEmpty)
        }
    }

    @Test(arguments: UInt64(1)...4)
    func `Whatever is changed in a CloudEvent, the server answers the next`(seed: UInt64) async throws {
        let event = CloudEvent(try .opened()).structured.text()
        let right = Self.request("/events", "Content-Type: application/cloudevents+json\r\n", event)

        try await sendChanged(right, seed: seed) { server in
            // What chance left readable is still an event of a project that is mapped.
            let projects = Set(server.recorder.diary.events.compactMap { $0.project?.path })
            #expect(projects.allSatisfy { $0.hasPrefix("src/") })
        }
    }

    private func sendChanged(
        _ right: [UInt8],
        seed: UInt64,
        _ check: @Sendable (TestServer) -> Void
    ) async throws {
        var generator = SeededGenerator(seed: seed)
        let requests = (0..<150).map { _ in
            Bool.random(using: &generator)
                ? right.flippingBit(using: &generator) : right.mangled(using: &generator)
        }
        try await TestServer.run(Self.yaml) { server async throws in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for request in requests {
                    group.addTask {
                        let client = RawClient(port: server.port)
                        let answer = try await client.exchange(request, endsSending: true)
                        #expect(answer.isEmpty || answer.status != nil)
                        #expect((answer.status ?? 400) != 500)
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await server.get("/health/liveness").status == 200)
            check(server)
        }
    }
}
