import HummingbirdCore
package import Logging
import Metrics
import NIOCore
import NIOPosix
import ServiceLifecycle
import UnixSignals

/// Takes events over HTTP until it is told to stop.
package struct Server: Sendable {
    private let options: ServerOptions
    private let dispatcher: Dispatcher
    private let verifier: WebhookVerifier
    private let metrics: PrometheusRegistry
    private let logger: Logger

    /// Prepares a server; ``run(onListening:)`` starts it.
    ///
    /// - Throws: ``ServerError/unknownFunction(_:known:)`` when the options name a function there is not.
    package init(
        _ configuration: Configuration,
        _ bundle: FunctionBundle,
        options: ServerOptions,
        verifier: WebhookVerifier = WebhookVerifier(),
        metrics: PrometheusRegistry = PrometheusRegistry(),
        logger: Logger
    ) throws(ServerError) {
        let known = configuration.functions.map(\.name)
        if let name = options.function, !known.contains(name) { throw .unknownFunction(name, known: known) }
        self.options = options
        self.verifier = verifier
        self.metrics = metrics
        self.logger = logger
        dispatcher = Dispatcher(
            configuration,
            bundle,
            only: options.function,
            logger: logger,
            metrics: metrics
        )
    }

    /// Looks whether the secrets that this process needs can be read, so that it fails at the start or not at all.
    ///
    /// - Throws: ``SecretError`` for the first that cannot.
    package func checkSecrets(in environment: Environment = .process) throws(SecretError) {
        try dispatcher.configuration.checkSecrets(for: dispatcher.secretUses, in: environment)
    }

    /// Serves until SIGTERM or SIGINT, then finishes what was accepted, within the time for shutting down.
    ///
    /// - Throws: ``ServerError`` when the address cannot be listened on.
    package func run(
        onListening: @escaping @Sendable (Int) async -> Void = { _ in }
    ) async throws(ServerError) {
        try await run(until: [.sigterm, .sigint], onListening)
    }

    /// Serves until one of some signals, or until the service group that runs it stops.
    func run(
        until signals: [UnixSignal],
        _ onListening: @escaping @Sendable (Int) async -> Void
    ) async throws(ServerError) {
        var group = ServiceGroupConfiguration(
            services: services(onListening),
            gracefulShutdownSignals: signals,
            logger: logger
        )
        logger.info(
            "webhooks are \(dispatcher.handsOn ? "handed on to a broker" : "handled in this process")"
        )
        group.maximumGracefulShutdownDuration = dispatcher.configuration.limits.deadlines.shutdown
        do {
            try await ServiceGroup(configuration: group).run()
        } catch {
            throw ServerError(error, address: "\(options.host):\(options.port)")
        }
    }

    /// Services stop in reverse: it is said, nothing more is accepted, then the queue is worked off.
    ///
    /// Each has a name, or it would be called by all that it holds, which takes longer to tell than all the rest of the start.
    private func services(_ onListening: @escaping @Sendable (Int) async -> Void) -> [NamedService] {
        let limits = dispatcher.configuration.limits
        let queue = WorkQueue(limit: limits.queue, metrics: metrics)
        let drain = Drain()
        let work = QueueService(
            queue: queue,
            dispatcher: dispatcher,
            concurrency: limits.concurrency,
            logger: logger
        )
        let listener = listener(responder(queue, drain, limits), limits, onListening)
        return [
            NamedService(service: work, serviceName: "queue"),
            NamedService(service: ScheduleService(dispatcher: dispatcher), serviceName: "schedule"),
            NamedService(service: listener, serviceName: "HTTP server"),
            NamedService(service: drain, serviceName: "drain"),
        ]
    }

    private typealias NamedService = ServiceGroupConfiguration.ServiceConfiguration

    private func listener(
        _ responder: Responder,
        _ limits: Limits,
        _ onListening: @escaping @Sendable (Int) async -> Void
    ) -> any Service {
        let http = HTTP1Channel(
            responder: responder.respond,
            configuration: HTTP1Channel.Configuration(limits)
        )
        return FrugalChannel(http: http).server(
            configuration: ServerConfiguration(
                address: .hostname(options.host, port: options.port),
                availableConnectionsDelegate: .maximum(limits.connections, logger: logger)
            ),
            onServerRunning: { channel in await onListening(channel.localAddress?.port ?? 0) },
            eventLoopGroup: MultiThreadedEventLoopGroup.singleton,
            logger: logger
        )
    }

    private func responder(_ queue: WorkQueue, _ drain: Drain, _ limits: Limits) -> Responder {
        let cloudEvents = CloudEventEndpoint(dispatcher: dispatcher, gate: Gate(limits.concurrency))
        return Responder(
            body: BodyReader(
                limit: limits.body,
                time: limits.deadlines.request,
                // The largest there may be, and many of the usual size.
                budget: ByteBudget(limits.body.count + (16 << 20))
            ),
            webhooks: WebhookEndpoint(
                dispatcher: dispatcher,
                verifier: verifier,
                queue: queue,
                logger: logger
            ),
            cloudEvents: options.cloudEventsAreOpen ? cloudEvents : nil,
            drain: drain,
            metrics: RequestMetrics(registry: metrics)
        )
    }
}
