import HTTP
import Logging

/// A stand-in for GitLab: REST, webhooks, and git over HTTP on real repositories, in this process.
///
/// What it knows is in memory, its repositories are in a temporary folder; ``stop()`` forgets both.
package final class Sandbox: Sendable {
    /// The version of GitLab that is imitated.
    static let gitLabVersion = "19.3.0"

    /// Where it can be reached, without a slash at the end.
    package let url: String
    let forge: Forge
    let log: RequestLog
    private let server: RunningServer
    private let delivering: Task<Void, Never>
    private let transport: CurlTransport

    private init(
        url: String,
        forge: Forge,
        log: RequestLog,
        server: RunningServer,
        delivering: Task<Void, Never>,
        transport: CurlTransport
    ) {
        self.url = url
        self.forge = forge
        self.log = log
        self.server = server
        self.delivering = delivering
        self.transport = transport
    }

    /// Builds the world of a seed and serves it; port 0 takes a free one.
    ///
    /// - Throws: ``SandboxError`` when the seed cannot be built or the address cannot be listened on.
    package static func start(
        _ seed: Seed,
        host: String = "127.0.0.1",
        port: Int = 0,
        options: Options = Options()
    ) async throws -> Sandbox {
        let (outbox, continuation) = AsyncStream<World.Delivery.ID>.makeStream()
        let transport = try CurlTransport()
        let forge = try Forge(options, transport: transport, outbox: continuation)
        do {
            try await SeedPlanting(forge: forge).plant(seed)
            let log = RequestLog()
            let dispatcher = Dispatcher(forge: forge, log: log, options: options)
            let server = try await RunningServer(dispatcher, host: host, port: port, options: options)
            let url = options.externalURL?.trimmingSuffix("/") ?? "http://\(host.bracketed):\(server.port)"
            await forge.store.change { $0.url = url }
            return Sandbox(
                url: url,
                forge: forge,
                log: log,
                server: server,
                delivering: Task { if !options.holdsDeliveries { await forge.deliverer.run(outbox) } },
                transport: transport
            )
        } catch {
            transport.shutdown()
            try forge.repositories.removeAll()
            throw error
        }
    }

    /// Stops serving, and removes the repositories.
    package func stop() async throws {
        try await server.stop()
        delivering.cancel()
        await forge.deliverer.cancel()
        transport.shutdown()
        try forge.repositories.removeAll()
    }

    /// Waits until the server ends, as after a signal.
    func wait() async throws {
        try await server.wait()
    }
}

extension String {
    /// An IPv6 address as a URL holds it.
    fileprivate var bracketed: String { contains(":") ? "[\(self)]" : self }

    fileprivate func trimmingSuffix(_ suffix: String) -> String {
        hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
    }
}
