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
            /metrics tell how it is. PORT and FUNCTION are read from the environment, as Knative sets them. SIGTERM lets what \
            was accepted be finished.
            """
    )

    @OptionGroup var options: ConfigurationOptions

    @Option(name: .long, help: "The address to listen on.")
    var host = "127.0.0.1"

    @Option(name: .long, help: "The port to listen on, 0 for any free one (default: $PORT, or 8080).")
    var port: UInt16?

    @Option(name: .long, help: ArgumentHelp("How the log is written: text or json.", valueName: "form"))
    var log = LogFormat.text

    func run() async throws {
        let configuration = try options.load()
        do {
            try configuration.checkSecrets()
            let server = try Workshop(configuration).server(try serverOptions(), logFormat: log)
            try await server.run { [host] port in Console.tell("sluice: listening on http://\(host):\(port)")
            }
        } catch let error as SecretError {
            Console.complain("\(error)")
            throw ServiceExit.configuration
        } catch let error as ServerError {
            Console.complain("\(error)")
            throw ServiceExit.unavailable
        }
    }

    private func serverOptions() throws(ServerError) -> ServerOptions {
        var options = try ServerOptions(environment: .process)
        options.host = host
        options.port = port.map(Int.init) ?? options.port
        return options
    }
}
