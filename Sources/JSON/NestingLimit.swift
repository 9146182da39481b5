/// Refuses deep nesting before jansson, whose own limit of 2048 is fixed, and our recursion meet it.
struct NestingLimit {
    private let maximum: Int

    init(_ maximum: Int) { self.maximum = maximum }

    /// Counts the brackets outside strings; whether they match is left to the parser.
    func check(_ bytes: [UInt8]) throws(JSONError) {
        var depth = 0
        var position = bytes.startIndex
        while position < bytes.endIndex {
            switch bytes[position] {
            case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
            case UInt8(ascii: "\""): position = endOfString(from: position, in: bytes)
            default: break
            }
            if depth > maximum { throw tooDeep(at: position, in: bytes) }
            position += 1
        }
    }

    /// The position of the quote that ends the string, or the end of the text.
    private func endOfString(from start: Int, in bytes: [UInt8]) -> Int {
        var position = start + 1
        while position < bytes.endIndex, bytes[position] != UInt8(ascii: "\"") {
            position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
        }
        return position
    }

    private func tooDeep(at position: Int, in bytes: [UInt8]) -> JSONError {
        let lines = bytes[...position].split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let column = lines.last.map { String(decoding: $0, as: UTF8.self).unicodeScalars.count } ?? 1
        return .syntax("nested deeper than \(maximum) levels", line: lines.count, column: column)
    }
}
