import ArgumentParser
import Functions
import Runtime

/// Checks functions.yaml.
struct ValidateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Checks functions.yaml and tells every mistake with its line.",
        discussion: "Exit codes: 0 all is well, 78 something is wrong."
    )

    @OptionGroup var options: ConfigurationOptions

    func run() throws {
        let configuration = try options.load()
        let counts = [
            (configuration.functions.count, "function"), (configuration.forges.count, "forge"),
            (configuration.mappings.count, "mapping"),
        ]
        let words = counts.map { count, noun in "\(count) \(noun)\(count == 1 ? "" : "s")" }
        Console.tell("\(options.config): \(words.joined(separator: ", ")), no mistakes")
    }
}
