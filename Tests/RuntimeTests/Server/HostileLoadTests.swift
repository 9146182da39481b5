import Glibc
import HTTP
import Testing

@testable import Runtime

/// What many strangers at once can make a server take up.
@Suite struct HostileLoadTests {
    /// The largest body, 25 MiB, and 64 MiB.
    private static let allowance = (25 + 64) << 20

    /// A process of its own, so that no other test counts; the clients in it hold one chunk between them.
    @Test func `However much is sent at once, memory stays within a body and 64 MiB`() async throws {
        await #expect(processExitsWith: .success) {
            try await TestServer.run(Sample.yaml(forges: Sample.signingForges)) { server async throws in
                _ = try await server.get("/health/liveness")
                let before = try Self.memory("VmRSS")
                let head = HostileRequest.request(
                    "POST /webhooks/gitlab",
                    "webhook-id: 1\r\nwebhook-timestamp: 1790000000\r\nwebhook-signature: v1,AAAA\r\n"
                        + "Content-Type: application/json\r\nContent-Length: \(25 << 20)\r\n"
                )
                let chunk = [UInt8](repeating: UInt8(ascii: "["), count: 1 << 16)

                let answers = try await withThrowingTaskGroup(of: [UInt8].self) { group in
                    for _ in 0..<40 {
                        group.addTask {
                            let client = RawClient(port: server.port)
                            return try await client.flood(Array(head.utf8), chunk, times: 400)
                        }
                    }
                    return try await group.reduce(into: []) { $0.append($1) }
                }

                let most = try Self.memory("VmHWM")
                #expect(answers.allSatisfy { $0.isEmpty || [401, 503].contains($0.status) })
                #expect(answers.contains { $0.status == 503 })
                #expect(most - before < Self.allowance, "\((most - before) >> 20) MiB")
                #expect(try await server.get("/health/liveness").status == 200)
            }
        }
    }

    /// A line of /proc/self/status, in bytes.
    private static func memory(_ name: String) throws -> Int {
        let status = String(decoding: try readFile("/proc/self/status", limit: 1 << 16) ?? [], as: UTF8.self)
        let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("\(name):") })
        return try #require(line.split(separator: " ").dropLast().last.flatMap { Int($0) }) << 10
    }
}
