/// The language of manual pages.
///
/// Source: <https://man7.org/linux/man-pages/man7/groff_man.7.html>
enum Roff {
    /// A line that begins something: `.SH "SEE ALSO"`.
    static func macro(_ name: String, _ arguments: String...) -> String {
        ".\(name)" + arguments.map { " \"\(quoted($0))\"" }.joined() + "\n"
    }

    /// Paragraphs, with an empty line between them; lines that are indented stay lines.
    static func text(_ text: String) -> String {
        text.split(separator: "\n\n").map(paragraph).joined(separator: ".PP\n")
    }

    /// Words that are not broken apart: `[--upstream-ref REF]`.
    static func unbroken(_ text: String) -> String {
        escaped(text).replacing(" ", with: "\\ ")
    }

    private static func paragraph(_ text: Substring) -> String {
        let lines = text.split(separator: "\n")
        let examples = lines.filter { $0.hasPrefix("  ") }
        let words = lines.filter { !$0.hasPrefix("  ") }.flatMap { $0.split(separator: " ") }
        guard !examples.isEmpty else { return filled(words) }
        let block = examples.map { protected(escaped($0.dropFirst(2))) + "\n" }.joined()
        return filled(words) + ".RS 2\n.EX\n\(block).EE\n.RE\n"
    }

    /// Words on lines of at most 78 characters, each sentence on lines of its own.
    static func filled(_ words: [Substring]) -> String {
        var lines: [String] = []
        var isSentenceOver = true
        for word in words.map({ escaped($0) }) {
            if !isSentenceOver, let line = lines.last, line.count + word.count < 78 {
                lines[lines.count - 1] = "\(line) \(word)"
            } else {
                lines.append(word)
            }
            isSentenceOver = word.hasSuffix(".") || word.hasSuffix(":")
        }
        return lines.map { protected($0) + "\n" }.joined()
    }

    /// The line, when it would be taken for a macro, behind a character of no width.
    private static func protected(_ line: String) -> String {
        line.hasPrefix(".") || line.hasPrefix("'") ? "\\&\(line)" : line
    }

    /// A date is no text: its hyphens stay as they are.
    private static func quoted(_ text: String) -> String {
        text.wholeMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}/) == nil ? escaped(text) : text
    }

    private static func escaped(_ text: some StringProtocol) -> String {
        text.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "\\": result += "\\e"
            case "-": result += "\\-"
            case "'": result += "\\(aq"
            case "`": result += "\\(ga"
            case "\"": result += "\\(dq"
            case _ where !scalar.isASCII:
                result += "\\[u\(String(scalar.value, radix: 16, uppercase: true).padded)]"
            default: result.unicodeScalars.append(scalar)
            }
        }
    }
}

extension String {
    /// Four hexadecimal digits or more.
    fileprivate var padded: String { String(repeating: "0", count: max(0, 4 - count)) + self }
}
