import FoundationEssentials
import Glibc
import HTTP
import JSON
import Processes
import TestSupport

/// A `sluice serve` process of its own.
struct ServeProcess: Sendable {
    let url: String
    private let transport: CurlTransport

    /// Lends processes that share nothing but the forge.
    static func lend(
        _ count: Int,
        configuration: String,
        transport: CurlTransport,
        _ body: @Sendable ([ServeProcess]) async throws -> Void
    ) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            var processes: [ServeProcess] = []
            for _ in 0..<count {
                let port = try freePort()
                group.addTask { _ = try? await command(port, configuration).run() }
                processes.append(ServeProcess(url: "http://127.0.0.1:\(port)", transport: transport))
            }
            for process in processes { try await process.awaitReadiness() }
            try await body(processes)
            group.cancelAll()
        }
    }

    /// Posts an event and waits until it is dealt with.
    func post(_ payload: JSONValue) async throws -> Int {
        let event: JSONValue = [
            "specversion": "1.0", "id": "1", "source": "/test",
            "type": "dev.knative.sources.gitlab.merge_request",
            "data": payload,
        ]
        let request = HTTPRequest(
            .post,
            "\(url)/events",
            headers: [HTTPHeader(name: "Content-Type", value: "application/cloudevents+json")],
            body: Array(event.text().utf8),
            limits: HTTPLimits(total: .seconds(120))
        )
        return try await transport.send(request).status
    }

    private func awaitReadiness() async throws {
        for _ in 0..<600 {
            let request = HTTPRequest(.get, "\(url)/health/readiness")
            if let answer = try? await transport.send(request), answer.status < 300 { return }
            try await Task.sleep(for: .milliseconds(50))
        }
        throw HTTPError.shutDown
    }

    private static func command(_ port: UInt16, _ configuration: String) -> Command {
        Command(
            executable: URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
                .appending(path: "sluice").path(percentEncoded: false),
            arguments: ["serve", "--config", "\(configuration)", "--port", "\(port)"],
            environment: ["PATH": String(cString: getenv("PATH")), "LC_ALL": "C.UTF-8"],
            limits: CommandLimits(time: .seconds(300), output: 16 << 20)
        )
    }
}
