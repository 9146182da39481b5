import HTTP
import JSON
import Logging
import ServiceLifecycle

@testable import Runtime

/// A server on a free port of this machine, for one test.
struct TestServer: Sendable {
    let port: Int
    let recorder: Recorder
    /// Sends what the test sends.
    let transport: CurlTransport
    private let group: ServiceGroup

    /// Runs a server while the test runs, and stops it as SIGTERM would.
    static func run<Value: Sendable>(
        _ yaml: String = Sample.yaml(),
        recorder: Recorder = Recorder(),
        own functions: [any Function] = [],
        options: ServerOptions = ServerOptions(port: 0),
        logger: Logger = .silent,
        _ test: @Sendable (TestServer) async throws -> Value
    ) async throws -> Value {
        let server = try Server(
            try Sample.configuration(yaml),
            recorder.bundle.adding(functions),
            options: options,
            verifier: WebhookVerifier(environment: Sample.environment, clock: WallClock { 1_790_000_000 }),
            logger: logger
        )
        let (ports, port) = AsyncStream.makeStream(of: Int.self)
        let group = ServiceGroup(services: [Running(server: server, port: port)], logger: .silent)
        let transport = try CurlTransport()
        defer { transport.shutdown() }
        return try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            guard let listening = await ports.first(where: { _ in true }) else {
                try await tasks.waitForAll()
                throw NotListening()
            }
            let value = try await test(
                TestServer(port: listening, recorder: recorder, transport: transport, group: group)
            )
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
            return value
        }
    }

    /// Begins to stop.
    func stop() async { await group.triggerGracefulShutdown() }

    func get(_ path: String) async throws -> HTTPResponse {
        try await transport.send(HTTPRequest(.get, url(path)))
    }

    func post(_ path: String, _ headers: [String: String], _ body: [UInt8]) async throws -> HTTPResponse {
        let fields = headers.map { HTTPHeader(name: $0.key, value: $0.value) }
        return try await transport.send(HTTPRequest(.post, url(path), headers: fields, body: body))
    }

    /// Posts a webhook with the right token.
    func webhook(_ payload: JSONValue, to path: String = "/webhooks/gitlab") async throws -> HTTPResponse {
        try await post(path, Self.webhookHeaders, Payload.bytes(payload))
    }

    /// The status of the answer to a webhook with the right token.
    func status(_ payload: JSONValue, to path: String = "/webhooks/gitlab") async throws -> Int {
        try await webhook(payload, to: path).status
    }

    static let webhookHeaders = ["X-Gitlab-Token": "open-sesame", "Content-Type": "application/json"]

    /// The page of the metrics.
    func metrics() async throws -> String {
        String(decoding: try await get("/metrics").body, as: UTF8.self)
    }

    func url(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

    private struct NotListening: Error {}
}

/// The server as a service of the test's own group.
private struct Running: Service {
    let server: Server
    let port: AsyncStream<Int>.Continuation

    func run() async throws {
        defer { port.finish() }
        try await server.run(until: []) { listening in port.yield(listening) }
    }
}
