extension UInt8 {
    static let newline = UInt8(ascii: "\n")
    static let space = UInt8(ascii: " ")
    static let slash = UInt8(ascii: "/")

    var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

    var isLowerCaseHexadecimal: Bool { isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self) }

    var isASCIILetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }

    var isWhitespace: Bool { self == .space || (0x09...0x0d).contains(self) }

    var isControl: Bool { self < 0x20 || self == 0x7f }
}

extension Sequence<UInt8> {
    /// The bytes as text; what is no UTF-8 becomes U+FFFD.
    var text: String { String(decoding: Array(self), as: UTF8.self) }
}
