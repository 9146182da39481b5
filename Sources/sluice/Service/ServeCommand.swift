import ArgumentParser
import Functions
import Logging
import Runtime

/// Receives webhooks and CloudEvents.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Receives GitLab's webhooks and CloudEvents over HTTP, and runs the functions they wake.",
        discussion: """
            POST /webhooks/gitlab/FORGE takes webhooks, POST /events CloudEvents; GET /health/liveness, /health/readiness and \
            /metrics tell how it is. SIGTERM lets what was accepted be finished.

            The environment says the rest, as Knative sets it: PORT and LISTEN_ADDRESS, where to listen; FUNCTION, the only \
            function that is served; K_SINK and K_CE_OVERRIDES, where the function ingress hands webhooks on to; \
            SLUICE_DEAD_LETTERS, the folder that the function dead-letter keeps files in (standard output without it).

            Exit codes: 0 told to stop; 69 nobody can listen there; 78 functions.yaml or the environment is wrong.
            """
    )

    @OptionGroup var options: ConfigurationOptions

    @Option(name: .long, help: "The address to listen on (default: $LISTEN_ADDRESS, or 127.0.0.1).")
    var host: String?

    @Option(name: .long, help: "The port to listen on, 0 for any free one (default: $PORT, or 8080).")
    var port: UInt16?

    @Option(name: .long, help: ArgumentHelp("How the log is written: text or json.", valueName: "form"))
    var log = LogFormat.text

    @Flag(
        name: .long,
        inversion: .prefixedNo,
        help: """
            Take CloudEvents, which nobody signs (default: on this machine's own address, and with FUNCTION set to \
            another function than ingress).
            """
    )
    var cloudEvents: Bool?

    func run() async throws {
        let configuration = try options.load()
        do {
            let options = try serverOptions()
            let server = try Workshop(configuration).server(options, logFormat: log)
            try server.checkSecrets()
            try await server.run { port in
                Console.tell("sluice: listening on http://\(options.host):\(port)")
            }
        } catch let error as SecretError {
            Console.complain("\(error)")
            throw ServiceExit.configuration
        } catch let error as ServerError {
            Console.complain("\(error)")
            throw ServiceExit.code(for: error)
        }
    }

    private func serverOptions() throws(ServerError) -> ServerOptions {
        var options = try ServerOptions(environment: .process)
        options.host = host ?? options.host
        options.port = port.map(Int.init) ?? options.port
        options.acceptsCloudEvents = cloudEvents
        return options
    }
}
