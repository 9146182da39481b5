import Glibc
import HTTP
import JSON
import Logging
import Testing

@testable import Runtime

/// A server in a process of its own, as it is run.
@Suite struct SignalTests {
    @Test func `SIGTERM ends the process when all that was accepted is done`() async throws {
        let result = await #expect(processExitsWith: .success, observing: [\.standardErrorContent]) {
            let recorder = Recorder(behaviour: { event, _ in
                kill(getpid(), SIGTERM)
                try await Task.sleep(for: .milliseconds(20))
                return .done("finished \(event.id)")
            })
            let logger = Logger(label: "sluice") { StandardErrorLogHandler(label: $0, format: .json) }
            let server = try Server(
                try Sample.configuration(Sample.yaml(rest: "limits: {concurrency: 1}")),
                recorder.bundle,
                options: ServerOptions(port: 0),
                verifier: WebhookVerifier(environment: Sample.environment),
                logger: logger
            )
            try await server.run { port in
                let transport = try? CurlTransport()
                for number in 1...3 {
                    let headers =
                        (TestServer.webhookHeaders.map { ($0.key, $0.value) } + [("webhook-id", "e\(number)")])
                        .map { HTTPHeader(name: $0.0, value: $0.1) }
                    let body = Payload.bytes(Payload.mergeRequest("open", Int64(number)))
                    let url = "http://127.0.0.1:\(port)/webhooks/gitlab"
                    _ = try? await transport?.send(HTTPRequest(.post, url, headers: headers, body: body))
                }
            }
        }

        let log = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
        let lines = log.split(separator: "\n").filter { $0.hasPrefix("{") }
        let messages = try lines.map { line in
            try JSONReader(try JSONValue(parsing: Array(line.utf8))).string("message")
        }
        #expect(messages.contains("finished e1"))
        #expect(!log.contains("gives up"))
    }
}
