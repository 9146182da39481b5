/// A tag of the preamble, and the lines that belong to it.
struct SpecTag: Sendable {
    let line: TagLine
    /// The value as written; a macro may carry it over several lines.
    let value: ArraySlice<UInt8>
    /// The lines from name to value.
    let lines: Range<Int>

    var kind: String { line.kind }

    /// The number in the tag's name; `nil` when it has none.
    var number: Int? {
        line.digits.isEmpty ? nil : Int(String(decoding: line.digits, as: UTF8.self)) ?? Int.max
    }
}

extension SpecTag {
    /// Reads the tag that begins on a line; `nil` when none does.
    init?(on line: Int, of text: SpecText, lines: [SpecLine]) {
        guard lines[line].role == .tag, let head = TagLine(text[line]) else { return nil }
        let end = lines[(line + 1)...].firstIndex { $0.role != .continuation } ?? lines.endIndex
        let value = text.bytes[head.value.startIndex..<text[end - 1].endIndex]
        self.line = head
        self.value = end == line + 1 ? head.value : LineScanner.trimmingEnd(value)
        self.lines = line..<end
    }
}
