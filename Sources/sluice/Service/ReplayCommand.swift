import ArgumentParser
import Functions
import Glibc
import JSON
import Runtime

/// Runs again what a broker gave up on.
struct ReplayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "Runs the functions again that dead letters were for.",
        discussion: """
            A dead letter is a file that the function dead-letter kept; any event in JSON will do. functions.yaml says which \
            functions it wakes, as when it came the first time. A file stays as it is, unless --remove is given and \
            everything went well.

            Exit codes: 0 all done, or nothing to do; 75 one may work later, try again; 65 one can never work, or wakes no \
            function; 64 wrong use of the command line; 78 functions.yaml is wrong.
            """
    )

    @Argument(help: "The files; - reads one event from standard input.")
    var files: [String]

    @OptionGroup var options: ConfigurationOptions

    @Flag(name: .long, help: "Remove each file whose functions have done their work.")
    var remove = false

    @Flag(name: .long, help: "Tell what would be written, and write nothing.")
    var dryRun = false

    @Flag(name: .long, help: "Print the outcomes as JSON, one line for each function.")
    var json = false

    func validate() throws {
        if remove, dryRun { throw ValidationError("--remove and --dry-run cannot be combined") }
        if remove, files.contains("-") { throw ValidationError("standard input cannot be removed") }
    }

    func run() async throws {
        let configuration = try options.load()
        let dispatcher = try Workshop.open(configuration).dispatcher
        var codes: [ExitCode] = []
        for file in files { codes.append(try await replay(file, dispatcher, configuration.limits)) }
        let code = ServiceExit.worst(of: codes)
        guard code.isSuccess else { throw code }
    }

    private func replay(_ file: String, _ dispatcher: Dispatcher, _ limits: Limits) async throws -> ExitCode {
        let event: Event
        do {
            event = try InputFile(file).event(limit: limits.body.count) { bytes in
                try Event(replaying: bytes, maximumDepth: limits.depth)
            }
        } catch let code as ExitCode {
            return code
        }
        let reports = await dispatcher.dispatch(event, isDryRun: dryRun)
        for report in reports { show(report, of: file) }
        let code = ServiceExit.worst(of: reports.map(ServiceExit.code(forReplayed:)))
        return code.isSuccess && remove ? removed(file) : code
    }

    private func show(_ report: Report, of file: String) {
        if json {
            Console.tell(report.json(of: file).text())
        } else if ServiceExit.code(forReplayed: report).isSuccess {
            Console.tell("\(file): \(report.function ?? "nobody"): \(report)")
        } else {
            Console.complain("\(file): \(report.function ?? "nobody"): \(report)")
        }
    }

    private func removed(_ file: String) -> ExitCode {
        guard unlink(file) != 0 else { return .success }
        Console.complain("\(file): it is done, but stays: \(String(cString: strerror(errno)))")
        return ServiceExit.unavailable
    }
}

extension ServiceExit {
    /// The code for an outcome of an event that was dead already: that nobody wants it is no success.
    fileprivate static func code(forReplayed report: Report) -> ExitCode {
        report.function == nil ? neverWorks : code(for: report.result)
    }
}

extension Report {
    fileprivate func json(of file: String) -> JSONValue {
        guard case .object(var members) = json else { return json }
        members["file"] = .string(file)
        return .object(members)
    }
}
