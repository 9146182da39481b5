import ArgumentParser
import Functions
import JSON
import Runtime

/// Makes pairs level by hand, as the function `reconcile` does on its schedule.
struct ReconcileCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reconcile",
        abstract: "Makes open pairs level: all, those of a project, or one merge request.",
        discussion: """
            Reads notes and pipelines, too, so that nothing that an event would have told is missed; with --quick only what \
            lists of merge requests show.

            Exit codes: 0 done, or nothing to do; 65 something needs a person; 75 something is left for another time; 64 \
            wrong use of the command line; 78 functions.yaml is wrong.
            """
    )

    @Argument(help: "A source-git project, such as src/bash, or a merge request of it, such as src/bash!12.")
    var subject: String?

    @Flag(name: .long, help: "Walk all projects that functions.yaml maps.")
    var all = false

    @Flag(name: .long, help: "Read no notes and pipelines.")
    var quick = false

    @Flag(name: .long, help: "Tell what would be written, and write nothing.")
    var dryRun = false

    @Flag(name: .long, help: "Print the outcome as JSON.")
    var json = false

    @OptionGroup var options: ConfigurationOptions

    func validate() throws {
        guard (subject == nil) == all else {
            throw ValidationError("name a project or a merge request, or say --all")
        }
        _ = try subject.map(ReconcileSubject.init)
    }

    func run() async throws {
        let workshop = try Workshop.open(try options.load())
        let event = Event(.schedule, data: try data)
        let report = await workshop.dispatcher.invoke("reconcile", with: event, isDryRun: dryRun)
        report.show(asJSON: json)
        let code = ServiceExit.code(for: report.result)
        guard code.isSuccess else { throw code }
    }

    private var data: JSONValue {
        get throws {
            var data: JSONObject = ["thorough": .bool(!quick)]
            if let subject = try subject.map(ReconcileSubject.init) {
                data["project"] = .string(subject.project)
                if let number = subject.number { data["merge_request"] = .integer(number) }
            }
            return .object(data)
        }
    }
}

/// A project, or one merge request of it, as GitLab writes them.
private struct ReconcileSubject {
    let project: String
    let number: Int64?

    init(_ text: String) throws {
        let parts = text.split(separator: "!", omittingEmptySubsequences: false)
        guard let project = parts.first, project.contains("/"), parts.count <= 2 else {
            throw ValidationError("\(text) is neither GROUP/PROJECT nor GROUP/PROJECT!NUMBER")
        }
        number = parts.count == 2 ? Int64(parts[1]) : nil
        guard parts.count == 1 || number != nil else {
            throw ValidationError("\(parts[1]) is no number of a merge request")
        }
        self.project = String(project)
    }
}
