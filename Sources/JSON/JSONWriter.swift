/// Writes one value as text.
struct JSONWriter {
    let isPretty: Bool
    private(set) var text = ""
    private var depth = 0

    init(isPretty: Bool) { self.isPretty = isPretty }

    mutating func write(_ value: JSONValue) {
        switch value {
        case .null: text += "null"
        case .bool(let value): text += value ? "true" : "false"
        case .integer(let value): text += String(value)
        case .real(let value): text += value.isFinite ? value.description : "null"
        case .string(let value): write(string: value)
        case .array(let elements): write(elements, between: "[", "]") { $0.write($1) }
        case .object(let object): write(Array(object), between: "{", "}") { $0.write(member: $1) }
        }
    }

    private mutating func write(member: (key: String, value: JSONValue)) {
        write(string: member.key)
        text += isPretty ? ": " : ":"
        write(member.value)
    }

    private mutating func write<Item>(
        _ items: [Item],
        between open: String,
        _ close: String,
        _ writeItem: (inout JSONWriter, Item) -> Void
    ) {
        text += open
        depth += 1
        for (index, item) in items.enumerated() {
            if index > 0 { text += "," }
            breakLine()
            writeItem(&self, item)
        }
        depth -= 1
        if !items.isEmpty { breakLine() }
        text += close
    }

    private mutating func breakLine() {
        if isPretty { text += "\n" + String(repeating: "  ", count: depth) }
    }

    private mutating func write(string: String) {
        text += "\""
        if string.utf8.allSatisfy(\.standsForItself) {
            text += string
        } else {
            for scalar in string.unicodeScalars { write(scalar) }
        }
        text += "\""
    }

    /// Escapes what must be escaped, and nothing else.
    ///
    /// Source: <https://www.rfc-editor.org/rfc/rfc8259#section-7>
    private mutating func write(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "\"": text += #"\""#
        case "\\": text += #"\\"#
        case "\n": text += #"\n"#
        case "\r": text += #"\r"#
        case "\t": text += #"\t"#
        case "\0"..<" ": text += #"\u00"# + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
        default: text.unicodeScalars.append(scalar)
        }
    }
}

extension UInt8 {
    /// Whether a string of JSON has this byte of UTF-8 as it is.
    fileprivate var standsForItself: Bool {
        self >= 0x20 && self != UInt8(ascii: "\"") && self != UInt8(ascii: "\\")
    }
}
