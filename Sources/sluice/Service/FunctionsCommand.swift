import ArgumentParser
import Functions
import JSON
import Runtime

/// Lists the functions there are.
struct FunctionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "functions",
        abstract: "Lists the functions, and what functions.yaml wakes them for."
    )

    @OptionGroup var options: ConfigurationOptions

    @Flag(name: .long, help: "Print JSON.")
    var json = false

    func run() throws {
        let entries = try options.load().functions
        Console.tell(json ? JSONValue.array(entries.map(\.json)).text(pretty: true) : Self.table(of: entries))
    }

    private static func table(of entries: [FunctionEntry]) -> String {
        let width = entries.map(\.name.count).max() ?? 0
        return entries.map { entry in
            let name = entry.name + String(repeating: " ", count: width - entry.name.count)
            let triggers = entry.triggers.map(\.text).joined(separator: "; ")
            return "\(name)  \(entry.summary)\n" + String(repeating: " ", count: width)
                + "  wakes up for \(triggers)"
        }.joined(separator: "\n")
    }
}

extension Trigger {
    /// The trigger in words: `merge_request of source-git (open, reopen)`.
    fileprivate var text: String {
        let place = side.map { " of \($0)" } ?? ""
        let actions = actions.map { " (\($0.sorted().joined(separator: ", ")))" } ?? ""
        let pace = every.map { " every \($0.components.seconds) seconds" } ?? ""
        return "\(event)\(place)\(actions)\(pace)"
    }

    fileprivate var json: JSONValue {
        [
            "event": "\(event)", "side": side.map { "\($0)" } ?? nil,
            "actions": actions.map { .array($0.sorted().map { .string($0) }) } ?? nil,
            "every": every.map { "\($0)" } ?? nil,
        ]
    }
}

extension FunctionEntry {
    fileprivate var json: JSONValue {
        [
            "name": "\(name)", "summary": "\(summary)", "on": .array(triggers.map(\.json)),
            "timeout": "\(timeout)",
        ]
    }
}
