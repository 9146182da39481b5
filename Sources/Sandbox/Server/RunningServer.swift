import HummingbirdCore
import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle
import UnixSignals

/// A server that listens, until it is stopped.
struct RunningServer: Sendable {
    /// The port it got.
    let port: Int
    private let group: ServiceGroup
    private let task: Task<Void, any Error>

    private static let patience = Duration.seconds(5)

    /// Starts listening.
    ///
    /// - Throws: ``SandboxError/address(host:port:reason:)`` when the address cannot be listened on.
    init(_ dispatcher: Dispatcher, host: String, port: Int, options: Sandbox.Options) async throws {
        let logger = options.logger
        let (ports, continuation) = AsyncThrowingStream<Int, any Error>.makeStream()
        let listener = HTTP1Channel(responder: ServerResponder(dispatcher: dispatcher).respond).server(
            configuration: ServerConfiguration(address: .hostname(host, port: port)),
            onServerRunning: { continuation.yield($0.localAddress?.port ?? port) },
            eventLoopGroup: MultiThreadedEventLoopGroup.singleton,
            logger: logger
        )
        var configuration = ServiceGroupConfiguration(services: [listener], logger: logger)
        configuration.maximumGracefulShutdownDuration = Self.patience
        if options.endsOnSignals { configuration.gracefulShutdownSignals = [.sigterm, .sigint] }
        let group = ServiceGroup(configuration: configuration)
        task = Task {
            do {
                try await group.run()
                continuation.finish()
            } catch {
                continuation.finish(throwing: error)
                throw error
            }
        }
        self.group = group
        do {
            guard let got = try await ports.first(where: { _ in true }) else { throw CancellationError() }
            self.port = got
        } catch {
            throw SandboxError.address(host: host, port: port, reason: "\(error)")
        }
    }

    /// Ends what is under way, and stops.
    func stop() async throws {
        await group.triggerGracefulShutdown()
        try await task.value
    }

    /// Waits for the end.
    func wait() async throws {
        try await task.value
    }
}
