/// The lines of a Markdown text.
struct MarkdownLines {
    private let text: String

    init(_ text: String) {
        self.text = text
    }

    /// The lines that are neither quoted nor code nor hidden.
    var plain: [Substring] {
        var fence: Fence?
        var isHidden = false
        return text.split(whereSeparator: \.isNewline).filter { line in
            if let open = fence {
                if open.isClosed(by: line) { fence = nil }
                return false
            }
            if isHidden || line.contains("<!--") {
                isHidden = !line.contains("-->")
                return false
            }
            fence = Fence(openedBy: line)
            return fence == nil && !line.isIndentedCode && !line.hasPrefix(">")
        }
    }
}

/// What opens a block of code, and closes it: three or more backticks or tildes.
private struct Fence {
    let mark: Character
    let length: Int

    init?(openedBy line: Substring) {
        let text = line.drop { $0 == " " }
        guard let mark = text.first, mark == "`" || mark == "~" else { return nil }
        length = text.prefix { $0 == mark }.count
        self.mark = mark
        guard length >= 3 else { return nil }
    }

    func isClosed(by line: Substring) -> Bool {
        let text = line.drop { $0 == " " }
        let marks = text.prefix { $0 == mark }.count
        return marks >= length && text.dropFirst(marks).allSatisfy(\.isWhitespace)
    }
}

extension Substring {
    fileprivate var isIndentedCode: Bool { hasPrefix("    ") || hasPrefix("\t") }
}
