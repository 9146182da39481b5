/// Diffs with colours.
struct DiffView {
    let diffs: [FileDiff]

    var html: String {
        diffs.map { diff in
            let name = diff.oldPath == diff.newPath ? diff.newPath : "\(diff.oldPath) → \(diff.newPath)"
            return
                "<h3><code>\(name.escapedForHTML)</code></h3><pre class=\"diff\">\(Self.lines(diff.text))</pre>"
        }.joined()
    }

    private static func lines(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { line in
            "<span class=\"\(style(of: line))\">\(String(line).escapedForHTML)</span>"
        }.joined()
    }

    private static func style(of line: Substring) -> String {
        switch line.first {
        case "+": "add"
        case "-": "del"
        case "@": "hunk"
        default: ""
        }
    }
}
