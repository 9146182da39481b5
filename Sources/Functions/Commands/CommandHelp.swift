/// What `/sluice help` answers.
enum CommandHelp {
    /// The commands as a Markdown list; nothing in it is a command itself.
    static func text(prefix: String) -> String {
        let lines = PairCommand.allCases.map { "- `\(prefix) \($0.rawValue)` \($0.purpose)" }
        return "A comment with one of these on a line of its own:\n\n" + lines.joined(separator: "\n")
    }
}
