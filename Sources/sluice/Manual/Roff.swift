/// The language of manual pages.
enum Roff {
    /// A line that begins something: `.SH "SEE ALSO"`.
    static func macro(_ name: String, _ arguments: String...) -> String {
        ".\(name)" + arguments.map { " \"\(escaped($0))\"" }.joined() + "\n"
    }

    /// Paragraphs; lines that are indented stay lines.
    static func text(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            if line.isEmpty { return ".PP\n" }
            if line.hasPrefix("  ") { return ".br\n\\ \\ \(escaped(line.dropFirst(2)))\n" }
            return (line.first == "." || line.first == "'" ? "\\&" : "") + escaped(line) + "\n"
        }.joined()
    }

    private static func escaped(_ text: some StringProtocol) -> String {
        text.reduce(into: "") { result, character in
            switch character {
            case "\\": result += "\\e"
            case "-": result += "\\-"
            case "\"": result += "\\(dq"
            default: result.append(character)
            }
        }
    }
}
