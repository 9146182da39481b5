/// The bytes of a spec file, cut into lines at line feeds and nowhere else.
struct SpecText: Sendable {
    let bytes: [UInt8]
    /// Where each line begins, and behind them the end of the last one.
    private let bounds: [Int]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var bounds = [0]
        for (position, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
            bounds.append(position + 1)
        }
        if bounds.last != bytes.count {
            bounds.append(bytes.count)
        }
        self.bounds = bounds
    }

    var lineCount: Int { bounds.count - 1 }

    /// A line without its line feed and a carriage return in front of that.
    subscript(line: Int) -> ArraySlice<UInt8> {
        var content = raw(line..<line + 1)
        if content.last == UInt8(ascii: "\n") { content.removeLast() }
        if content.last == UInt8(ascii: "\r") { content.removeLast() }
        return content
    }

    /// Whole lines, line ends included.
    func raw(_ lines: Range<Int>) -> ArraySlice<UInt8> {
        bytes[bounds[lines.lowerBound]..<bounds[lines.upperBound]]
    }

    /// How a line ends: with CR LF, LF, or (the last one) with nothing.
    func ending(of line: Int) -> ArraySlice<UInt8> {
        raw(line..<line + 1)[self[line].endIndex...]
    }
}
