/// Counts how many `%{`, `%(` and `%[` are still open, as rpm does to see whether a line goes on.
struct MacroBalance {
    private var braces = 0
    private var parentheses = 0
    private var brackets = 0

    var isOpen: Bool { braces > 0 || parentheses > 0 || brackets > 0 }

    /// Reads one line.
    mutating func read(_ line: ArraySlice<UInt8>) {
        var position = line.startIndex
        while position < line.endIndex {
            position = readByte(of: line, at: position)
        }
    }

    /// Whether a line opens and closes the same braces, so that it can go without another noticing.
    static func isBalanced(_ line: ArraySlice<UInt8>) -> Bool {
        let enclosed = Array("%{%(%[".utf8) + line + Array("])}".utf8)
        return end(ofMacroStarting: enclosed[...]) == enclosed.count - 1
    }

    /// Where the macro ends that begins with the first two bytes: the index of its last byte.
    static func end(ofMacroStarting text: ArraySlice<UInt8>) -> Int? {
        var balance = MacroBalance()
        var position = text.startIndex
        while position < text.endIndex {
            let current = position
            position = balance.readByte(of: text, at: position)
            if !balance.isOpen { return current == text.startIndex ? nil : current }
        }
        return nil
    }

    /// Reads the byte, and the next one with it after `%` and `\\`; gives where to go on.
    private mutating func readByte(of text: ArraySlice<UInt8>, at position: Int) -> Int {
        switch text[position] {
        case UInt8(ascii: "\\"):
            return position + 2
        case UInt8(ascii: "%") where position + 1 < text.endIndex:
            open(text[position + 1])
            return position + 2
        case let byte:
            count(byte)
            return position + 1
        }
    }

    private mutating func open(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "{"): braces += 1
        case UInt8(ascii: "("): parentheses += 1
        case UInt8(ascii: "["): brackets += 1
        default: break
        }
    }

    private mutating func count(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "{") where braces > 0: braces += 1
        case UInt8(ascii: "}") where braces > 0: braces -= 1
        case UInt8(ascii: "(") where parentheses > 0: parentheses += 1
        case UInt8(ascii: ")") where parentheses > 0: parentheses -= 1
        case UInt8(ascii: "[") where brackets > 0: brackets += 1
        case UInt8(ascii: "]") where brackets > 0: brackets -= 1
        default: break
        }
    }
}
