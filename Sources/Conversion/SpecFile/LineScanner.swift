/// Reads the bytes of a line from left to right.
struct LineScanner {
    private(set) var rest: ArraySlice<UInt8>

    init(_ line: ArraySlice<UInt8>) {
        rest = line
    }

    var next: UInt8? { rest.first }

    /// Takes the longest run of bytes that fit, perhaps none.
    @discardableResult
    mutating func take(while fits: (UInt8) -> Bool) -> ArraySlice<UInt8> {
        let end = rest.firstIndex { !fits($0) } ?? rest.endIndex
        defer { rest = rest[end...] }
        return rest[..<end]
    }

    /// Takes the text if the line goes on with it.
    mutating func take(_ text: String) -> Bool {
        guard rest.starts(with: text.utf8) else { return false }
        rest = rest.dropFirst(text.utf8.count)
        return true
    }

    @discardableResult
    mutating func takeBlanks() -> ArraySlice<UInt8> {
        take(while: Self.isBlank)
    }

    /// Takes a name as rpm's macros have them: letters, digits and underscores.
    mutating func takeName() -> ArraySlice<UInt8> {
        take { Self.isLetter($0) || Self.isDigit($0) || $0 == UInt8(ascii: "_") }
    }

    /// Takes `?` and `!` in any number.
    mutating func takeMarks() -> ArraySlice<UInt8> {
        take { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "!") }
    }

    /// Takes `%{?name:` or `%{!?name:`; what follows up to the brace is given under that condition.
    mutating func takeConditionalOpening() -> Bool {
        take("%{") && takeMarks().contains(UInt8(ascii: "?")) && !takeName().isEmpty && take(":")
    }

    mutating func takeLetters() -> ArraySlice<UInt8> {
        take(while: Self.isLetter)
    }

    mutating func takeDigits() -> ArraySlice<UInt8> {
        take(while: Self.isDigit)
    }
}

extension LineScanner {
    /// What rpm takes for white space inside a line.
    static func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte)
    }

    static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    /// The bytes without white space at their end.
    static func trimmingEnd(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        bytes[..<((bytes.lastIndex { !isBlank($0) }).map { $0 + 1 } ?? bytes.startIndex)]
    }

    /// The bytes without white space at both ends.
    static func trimming(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        trimmingEnd(bytes.drop(while: isBlank))
    }
}
