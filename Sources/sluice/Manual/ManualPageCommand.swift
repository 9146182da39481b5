import ArgumentParser
import JSON

/// `sluice manual-page`: prints the manual page in the language of `man`, for those who package sluice.
struct ManualPageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "manual-page",
        abstract: "Prints the manual page.",
        shouldDisplay: false
    )

    func run() throws {
        let description = try JSONReader(JSONValue(parsing: Array(Self.helpOfAllCommands.utf8)))
        let page = ManualPage(tool: try description.decode("command"), version: Sluice.configuration.version)
        Terminal.standardOutput.write(page.text)
    }

    /// What the argument parser knows, as JSON; it hands that out instead of parsing.
    private static var helpOfAllCommands: String {
        do {
            _ = try Sluice.parseAsRoot(["--experimental-dump-help"])
            return ""
        } catch {
            return Sluice.fullMessage(for: error)
        }
    }
}
