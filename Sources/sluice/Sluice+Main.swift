import ArgumentParser
import Glibc

extension Sluice {
    /// Runs the command line.
    ///
    /// Wrong use of a command at the desk ends with 2, as scripts written for packit expect; of the service with 64 (`EX_USAGE`).
    static func main() async {
        do {
            let command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                var command = command
                try command.run()
            }
        } catch {
            guard exitCode(for: error) == .validationFailure, isAtTheDesk else { exit(withError: error) }
            Terminal.standardError.write(fullMessage(for: error) + "\n")
            Glibc.exit(2)
        }
    }

    private static var isAtTheDesk: Bool {
        let names = CommandGroup.desk.subcommands.map { $0.configuration.commandName }
        return CommandLine.arguments.dropFirst().first.map(names.contains) ?? false
    }
}
