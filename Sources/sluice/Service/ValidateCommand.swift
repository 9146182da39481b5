import ArgumentParser
import Functions
import JSON
import Runtime

/// Checks functions.yaml.
struct ValidateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Checks functions.yaml and tells every mistake with its line.",
        discussion: """
            A mistake is a line on standard error, FILE:LINE: what is wrong. --schema prints a JSON Schema that editors check \
            the file with while it is written; what holds between two entries only this command knows.

            Exit codes: 0 all is well, 78 something is wrong.
            """
    )

    @OptionGroup var options: ConfigurationOptions

    @Flag(name: .long, help: "Print the JSON Schema of the file, and check nothing.")
    var schema = false

    func run() throws {
        if schema { Console.tell(Configuration.schema.text(pretty: true)) } else { try check() }
    }

    private func check() throws {
        let configuration = try options.load()
        let counts = [
            (configuration.functions.count, "function"), (configuration.forges.count, "forge"),
            (configuration.mappings.count, "mapping"),
        ]
        let words = counts.map { count, noun in "\(count) \(noun)\(count == 1 ? "" : "s")" }
        Console.tell("\(options.config): \(words.joined(separator: ", ")), no mistakes")
    }
}
