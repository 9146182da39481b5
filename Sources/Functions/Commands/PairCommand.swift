/// What people may ask for in a comment.
package enum PairCommand: String, Sendable, CaseIterable {
    case retest
    case recreate
    case sync
    case status
    case help

    /// What it does, in one line.
    package var purpose: String {
        switch self {
        case .retest: "runs the CI of the dist-git merge request again"
        case .recreate: "makes a new dist-git merge request in place of the present one"
        case .sync: "converts this merge request again, on dist-git's branch as it is now"
        case .status: "tells how the dist-git merge request stands, and what is left to do"
        case .help: "shows this list"
        }
    }
}

extension PairCommand {
    /// Reads the commands of a note, in their order, each once; what is none asks for help.
    ///
    /// A command stands at the start of a line of its own. Quoted lines and code are not commands: people talk about
    /// commands, too.
    ///
    /// - Parameters:
    ///   - text: The Markdown of a note.
    ///   - prefix: What commands begin with, such as `/sluice`.
    /// - Returns: None for a note that holds no command.
    package static func commands(in text: String, prefix: String) -> [PairCommand] {
        MarkdownLines(text).plain.reduce(into: []) { commands, line in
            let words = line.split(whereSeparator: \.isWhitespace)
            guard words.first == Substring(prefix) else { return }
            let command = words.dropFirst().first.flatMap { PairCommand(rawValue: $0.lowercased()) } ?? .help
            if !commands.contains(command) { commands.append(command) }
        }
    }
}
