/// Text of a stranger, made harmless for a note or description that the bot signs.
///
/// GitLab runs quick actions, mentions and references with the rights of whoever posts a text. Quoted lines start no quick
/// action and close no issue; a zero-width space behind `@`, `#`, `!`, `&`, `$`, `%`, `~` and `<` leaves the words
/// readable and breaks references, images and HTML, and with it a forged marker.
package struct ForeignText: Sendable, Equatable {
    private let text: String

    package init(_ text: String) {
        self.text = text
    }

    /// The text as a Markdown quotation, at most `limit` characters of it.
    package func quoted(limit: Int = 100_000) -> String {
        let shown = text.count > limit ? text.prefix(limit) + "…" : text[...]
        return shown.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map { line in line.isEmpty ? ">" : "> " + Self.broken(line) }
            .joined(separator: "\n")
    }

    /// The text on one line, in code quotes, at most `limit` characters of it.
    package func inline(limit: Int = 200) -> String {
        let line = text.prefix(limit).map { $0.isNewline || $0 == "`" ? " " : $0 }
        return "`" + Self.broken(String(line)[...]) + "`"
    }

    /// The text on one line, as part of a sentence of ours, at most `limit` characters of it.
    package func line(limit: Int = 2000) -> String {
        Self.broken(text.split(whereSeparator: \.isNewline).joined(separator: " ").prefix(limit))
    }

    private static let sigils: Set<Character> = ["@", "#", "!", "&", "$", "%", "~", "<"]

    private static func broken(_ line: Substring) -> String {
        var result = ""
        for character in line where !isInvisible(character) {
            result.append(character)
            if sigils.contains(character) { result.append("\u{200B}") }
        }
        return result
    }

    /// Whether a character changes the reading direction or controls a terminal.
    private static func isInvisible(_ character: Character) -> Bool {
        character.unicodeScalars.contains { scalar in
            switch scalar.value {
            case 0x00...0x08, 0x0B...0x1F, 0x7F, 0x202A...0x202E, 0x2066...0x2069: true
            default: false
            }
        }
    }
}
