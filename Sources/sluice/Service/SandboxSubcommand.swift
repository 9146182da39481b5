import ArgumentParser
import Logging
import Runtime
import Sandbox

/// Serves a stand-in for GitLab.
struct SandboxSubcommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sandbox",
        abstract:
            "Serves a stand-in for GitLab: REST, webhooks and git over HTTP, in memory and a temporary folder.",
        discussion:
            "Everything is forgotten when it ends. It listens on this machine only, unless told otherwise."
    )

    @Option(name: .long, help: "The address to listen on.")
    var host = "127.0.0.1"

    @Option(name: .long, help: "The port to listen on, 0 for any free one.")
    var port: UInt16 = 8929

    @Option(
        name: .long,
        help: ArgumentHelp("Start with the world of this YAML or JSON file.", valueName: "file")
    )
    var seed: String?

    @Flag(name: .long, help: "Start with the example: src/hello, rpms/hello and a contributor's fork.")
    var example = false

    @Option(name: .long, help: ArgumentHelp("Where the webhooks of the example lead.", valueName: "url"))
    var hookURL: String?

    @Option(name: .long, help: ArgumentHelp("Where clients see it, if not at its address.", valueName: "url"))
    var externalURL: String?

    @Option(
        name: .long,
        help: ArgumentHelp("A host besides this machine that webhooks may be sent to.", valueName: "host")
    )
    var hookHost: [String] = []

    func validate() throws {
        if example, seed != nil { throw ValidationError("--example and --seed cannot be combined") }
    }

    func run() async throws {
        do {
            try await SandboxCommand(options, logger: logger).run(print: Console.tell)
        } catch let error as SandboxError {
            Console.complain("\(error)")
            throw ServiceExit.unavailable
        }
    }

    private var options: SandboxOptions {
        var options = SandboxOptions()
        options.host = host
        options.port = Int(port)
        options.start = seed.map { .file($0) } ?? (example ? .example : .empty)
        options.externalURL = externalURL
        options.hookURL = hookURL
        options.hookHosts = Set(hookHost)
        return options
    }

    private var logger: Logger {
        Logger(label: "sandbox") { StandardErrorLogHandler(label: $0, format: .text, level: .warning) }
    }
}
