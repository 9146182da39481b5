import YAML

/// What the value of a trailer says, in the notation packit taught people.
///
/// It is plain words, a quoted text, or `|` and `>` with indented lines below.
///
/// Where packit reads YAML, this reads words: a colon, a `#`, a date or a number in them mean nothing else.
struct TrailerValue {
    /// Without white space at either end.
    let text: String

    init(_ value: String) {
        let lines = value.utf8.split(separator: UInt8.newline, omittingEmptySubsequences: false).map(
            Array.init
        )
        let first = lines[0].trimmed
        let style = first.first.map { Character(Unicode.Scalar($0)) }
        switch style {
        case "|" where Self.isBlockHeader(first): text = Self.block(lines.dropFirst()).joined(separator: "\n")
        case ">" where Self.isBlockHeader(first): text = Self.folded(Self.block(lines.dropFirst()))
        case "\"", "'": text = Self.unquoted(value) ?? Self.plain(lines)
        default: text = Self.plain(lines)
        }
    }

    /// False for what YAML 1.1 calls false or nothing; true for any other words.
    var isTrue: Bool {
        !["", "false", "no", "off", "null", "~"].contains(text.lowercased())
    }

    /// `|`, `>`, with an indentation or a sign what to do with line ends, which does not matter here.
    private static func isBlockHeader(_ line: [UInt8]) -> Bool {
        line.count <= 3 && line.dropFirst().allSatisfy { "+-123456789".utf8.contains($0) }
    }

    /// The lines without the indentation of the first one that has words.
    private static func block(_ lines: ArraySlice<[UInt8]>) -> [String] {
        let lines = lines.map(\.trimmedRight).withoutBlankEnds
        let indentation = lines.first?.prefix(while: \.isSpace).count ?? 0
        return lines.map { $0.dropFirst(min(indentation, $0.prefix(while: \.isSpace).count)).text }
    }

    /// Joins lines with blanks, and paragraphs with a line end.
    private static func folded(_ lines: [String]) -> String {
        lines.split(separator: "", omittingEmptySubsequences: false).map { $0.joined(separator: " ") }.joined(
            separator: "\n"
        )
    }

    private static func plain(_ lines: [[UInt8]]) -> String {
        lines.map(\.trimmed).filter { !$0.isEmpty }.map(\.text).joined(separator: " ")
    }

    private static func unquoted(_ value: String) -> String? {
        // Quotes that are part of the words make no YAML, and are words then.
        guard let node = try? YAMLNode(parsing: Array(value.utf8)),
            case .scalar(let text, quoted: true, _) = node.kind
        else { return nil }
        return Array(text.utf8).trimmed.text
    }
}
