/// A little Markdown as HTML: paragraphs, lists, code, emphasis and links; everything else is text.
struct Markdown {
    private let text: String

    init(_ text: String) {
        // HTML comments carry no text for people.
        self.text = text.replacing(/<!--(?s:.*?)-->/, with: "")
    }

    var html: String {
        var html = ""
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
        while let line = lines.first {
            if line.hasPrefix("```") {
                html += Self.code(&lines)
            } else if Self.isItem(line) {
                html += Self.list(&lines)
            } else if line.allSatisfy(\.isWhitespace) {
                lines.removeFirst()
            } else {
                html += Self.paragraph(&lines)
            }
        }
        return html
    }

    private static func code(_ lines: inout ArraySlice<Substring>) -> String {
        lines.removeFirst()
        let body = lines.prefix { !$0.hasPrefix("```") }
        lines = lines.dropFirst(body.count + 1)
        return "<pre><code>\(body.joined(separator: "\n").escapedForHTML)</code></pre>"
    }

    private static func list(_ lines: inout ArraySlice<Substring>) -> String {
        let items = lines.prefix(while: isItem)
        lines = lines.dropFirst(items.count)
        return "<ul>" + items.map { "<li>\(inline($0.dropFirst(2)))</li>" }.joined() + "</ul>"
    }

    private static func paragraph(_ lines: inout ArraySlice<Substring>) -> String {
        let body = lines.prefix { !$0.allSatisfy(\.isWhitespace) && !isItem($0) && !$0.hasPrefix("```") }
        lines = lines.dropFirst(body.count)
        let heading = body.first?.prefix { $0 == "#" }.count ?? 0
        if (1...6).contains(heading), body.count == 1 {
            return "<h3>\(inline(body.joined().dropFirst(heading)))</h3>"
        }
        return "<p>\(inline(body.joined(separator: "\n")[...]).replacing("\n", with: "<br>"))</p>"
    }

    private static func isItem(_ line: Substring) -> Bool {
        line.hasPrefix("- ") || line.hasPrefix("* ")
    }

    /// Code, emphasis and links within a line.
    private static func inline(_ text: Substring) -> String {
        let escaped = String(text).escapedForHTML
        var rest = escaped[...]
        var html = ""
        while let code = rest.firstMatch(of: /`([^`]+)`/) {
            html += marked(String(rest[..<code.range.lowerBound])) + "<code>\(code.output.1)</code>"
            rest = rest[code.range.upperBound...]
        }
        return html + marked(String(rest))
    }

    private static func marked(_ text: String) -> String {
        text.replacing(/\*\*(.+?)\*\*/) { "<strong>\($0.output.1)</strong>" }
            .replacing(/\[([^\]\[]+)\]\(((?:https?:\/\/|\/)[^\s()]+)\)|https?:\/\/[^\s<>()]+/) { match in
                guard let label = match.output.1, let url = match.output.2 else {
                    return "<a href=\"\(match.output.0)\">\(match.output.0)</a>"
                }
                return "<a href=\"\(url)\">\(label)</a>"
            }
    }
}
