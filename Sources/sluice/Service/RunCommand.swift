import ArgumentParser
import Functions
import Logging
import Runtime

/// Runs one function on one event.
struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Runs one function on one event, from a file or from standard input.",
        discussion: """
            The event is a webhook's payload as GitLab sends it, or a CloudEvent in JSON. Without one the function is woken as \
            by a schedule.

            Exit codes: 0 done, or nothing to do; 65 the event can never work; 75 it may work later, try again; 64 wrong use of \
            the command line; 78 functions.yaml is wrong.
            """
    )

    @Argument(help: "The function; `sluice functions` lists them.")
    var name: String

    @Option(
        name: .long,
        help: ArgumentHelp("Read the event from this file; - reads standard input.", valueName: "file")
    )
    var event: String?

    @OptionGroup var options: ConfigurationOptions

    @Flag(name: .long, help: "Tell what would be written, and write nothing.")
    var dryRun = false

    @Flag(name: .long, help: "Print the outcome as JSON.")
    var json = false

    func run() async throws {
        let configuration = try options.load()
        let workshop = try Workshop.open(configuration)
        let report = await workshop.dispatcher.invoke(
            name,
            with: try readEvent(configuration.limits),
            isDryRun: dryRun
        )
        report.show(asJSON: json)
        let code = ServiceExit.code(for: report.result)
        guard code.isSuccess else { throw code }
    }

    private func readEvent(_ limits: Limits) throws -> Event {
        guard let event else { return Event(.schedule) }
        return try InputFile(event).event(limit: limits.body.count) { bytes in
            try Event(parsing: bytes, maximumDepth: limits.depth)
        }
    }
}
