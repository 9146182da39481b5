extension SpecText {
    /// The line end that is right in front of a line: that of its neighbour above, else the first line's.
    func lineEnd(at line: Int) -> [UInt8] {
        let neighbours = [line - 1, 0].filter { (0..<lineCount).contains($0) }
        return neighbours.map { Array(ending(of: $0)) }.first { !$0.isEmpty } ?? [UInt8(ascii: "\n")]
    }

    /// The text with lines put in front of others, by line number; the number of lines means the end.
    ///
    /// Every line has a line end but the last, which has one when the text ended with one before.
    func inserting(_ insertions: [Int: [[UInt8]]]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        for line in 0...lineCount {
            let own = line < lineCount ? [Array(raw(line..<line + 1))] : []
            for next in (insertions[line] ?? []) + own {
                result += unfinished(result) ? lineEnd(at: line) : []
                result += next
            }
        }
        let staysUnfinished = unfinished(bytes) && insertions[lineCount]?.isEmpty == false
        return staysUnfinished ? Self.droppingLineEnd(result) : result
    }

    private func unfinished(_ bytes: [UInt8]) -> Bool {
        !bytes.isEmpty && bytes.last != UInt8(ascii: "\n")
    }

    private static func droppingLineEnd(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
        if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
        return bytes
    }

    /// Texts one behind the other, each on its own lines.
    static func joining(_ texts: [ArraySlice<UInt8>]) -> [UInt8] {
        texts.reduce(into: []) { result, text in
            let isUnfinished = !text.isEmpty && !result.isEmpty && result.last != UInt8(ascii: "\n")
            result += isUnfinished ? [UInt8(ascii: "\n")] : []
            result += text
        }
    }
}
