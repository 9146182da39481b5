/// Says of each line of a spec file what it is, in one pass from top to bottom.
///
/// Nothing is expanded, so both branches of a condition count.
struct LineClassifier {
    private let text: SpecText
    private var lines: [SpecLine] = []
    private var depth = 0
    private var isInPreamble = true
    /// The last line of the macro over several lines that is being read.
    private var blockEnd: Int?
    /// Whether that macro gives its lines as they stand; others may expand them twice, or run them.
    private var blockIsPlain = false
    /// Whether every `%{` so far has found its end; after one that has not, no other is followed.
    private var macrosEnd = true

    static func classify(_ text: SpecText) -> [SpecLine] {
        var classifier = LineClassifier(text)
        while classifier.lines.count < text.lineCount {
            classifier.read(text[classifier.lines.count])
        }
        return classifier.lines
    }

    private init(_ text: SpecText) {
        self.text = text
    }

    private mutating func read(_ content: ArraySlice<UInt8>) {
        if let end = blockEnd, lines.count >= end {
            blockEnd = nil
            depth = max(0, depth - 1)
            append(.blockEnd)
        } else if let definition = MacroDefinition(content) {
            let end = end(of: definition)
            append(.definition)
            append(.continuation, through: end)
        } else if let directive = ConditionDirective(content) {
            append(directive)
        } else if SpecSection.name(headedBy: content) != nil {
            isInPreamble = false
            append(.sectionHeader)
        } else if isInPreamble {
            readPreamble(content)
        } else {
            append(.text)
        }
    }

    private mutating func readPreamble(_ content: ArraySlice<UInt8>) {
        let tag = TagLine(content)
        if blockEnd != nil {
            blockIsPlain = blockIsPlain && MacroBalance.isBalanced(content)
            append(tag != nil && blockIsPlain ? .tag : .text)
        } else if tag?.isEnclosed == true {
            append(.tag)
        } else if let tag {
            append(.tag)
            append(.continuation, through: lastLine(ofMacrosIn: tag.value, on: lines.count - 1))
        } else {
            readBlockStart(content)
        }
    }

    private mutating func readBlockStart(_ content: ArraySlice<UInt8>) {
        let end = lastLine(ofMacrosIn: content, on: lines.count)
        guard end > lines.count else { return append(.text) }
        append(.blockStart)
        blockIsPlain = Self.opensConditional(content)
        blockEnd = end
        depth += 1
    }

    /// Whether a line opens `%{?name:` and nothing else.
    private static func opensConditional(_ content: ArraySlice<UInt8>) -> Bool {
        var scanner = LineScanner(content)
        return scanner.takeConditionalOpening() && MacroBalance.isBalanced(scanner.rest)
    }

    private mutating func append(_ role: SpecLine.Role, through end: Int? = nil) {
        for _ in lines.count..<max(lines.count, (end ?? lines.count) + 1) {
            lines.append(SpecLine(role: role, depth: depth))
        }
    }

    /// An `%if` goes on behind a backslash; what stands there is an expression, no line of its own.
    private mutating func append(_ directive: ConditionDirective) {
        if directive == .close { depth = max(0, depth - 1) }
        append(.condition(directive))
        if directive == .open { depth += 1 }
        guard directive != .close else { return }
        while endsWithBackslash(lines.count - 1), lines.count < text.lineCount {
            append(.continuation)
        }
    }

    /// The last line of a definition: a body goes on behind a backslash and inside of braces.
    private func end(of definition: MacroDefinition) -> Int {
        var balance = MacroBalance()
        balance.read(definition.body)
        var line = lines.count
        while balance.isOpen || endsWithBackslash(line), line + 1 < text.lineCount {
            line += 1
            balance.read(text[line])
        }
        return line
    }

    /// The line where the last of the macros ends that begin in `content`: `line` itself unless one is open.
    private mutating func lastLine(ofMacrosIn content: ArraySlice<UInt8>, on line: Int) -> Int {
        var balance = MacroBalance()
        balance.read(content)
        var end = line
        while balance.isOpen, macrosEnd {
            end += 1
            if end == text.lineCount || SpecSection.name(headedBy: text[end]) != nil {
                macrosEnd = false
                return line
            }
            balance.read(text[end])
        }
        return end
    }

    private func endsWithBackslash(_ line: Int) -> Bool {
        text[line].last == UInt8(ascii: "\\")
    }
}
