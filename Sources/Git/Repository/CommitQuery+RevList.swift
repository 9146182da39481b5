import Processes

extension CommitQuery {
    /// The command that lists the wanted commits.
    var arguments: [CommandArgument] {
        ["rev-list"] + orderOptions + walkOptions + filterOptions + ["--stdin", "--"] + paths.map(\.argument)
    }

    /// What the command reads from its input.
    var input: [UInt8] {
        Array((include.map { "\($0)\n" } + exclude.map { "^\($0)\n" }).joined().utf8)
    }

    private var orderOptions: [CommandArgument] {
        switch order {
        case .newestFirst: []
        case .oldestFirst: ["--reverse"]
        case .parentsFirst: ["--topo-order", "--reverse"]
        }
    }

    private var walkOptions: [CommandArgument] {
        (ancestryPath ? ["--ancestry-path"] : []) + (firstParent ? ["--first-parent"] : [])
    }

    private var filterOptions: [CommandArgument] {
        let count: [CommandArgument] = limit.map { ["--max-count=\($0)"] } ?? []
        let line: [CommandArgument] =
            messageLinePrefix.map { ["--extended-regexp", "--grep=^\(escaped($0))."] } ?? []
        return (merges ? [] : ["--no-merges"]) + count + line
    }

    /// Text as a POSIX extended regular expression that matches nothing else.
    private func escaped(_ text: String) -> String {
        text.map { "\\.[]{}()*+?^$|".contains($0) ? "\\\($0)" : "\($0)" }.joined()
    }
}
