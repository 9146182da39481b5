import YAML

/// A string as a YAML scalar: plain where it reads back as itself, quoted where it would not.
struct YAMLText: CustomStringConvertible {
    let description: String

    init(_ text: String) {
        if Self.isPlain(text) {
            description = text
        } else if text.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value < 0x7F }) {
            description =
                "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
                + "'"
        } else {
            description = Self.escaped(text)
        }
    }

    /// True when a reader takes the bare text, behind a key, for this very string.
    private static func isPlain(_ text: String) -> Bool {
        guard let root = try? YAMLNode(parsing: Array("k: \(text)\n".utf8)),
            case .mapping(let entries) = root.kind, entries.count == 1,
            case .scalar(let scalar, quoted: false, tag: nil) = entries[0].value.kind
        else { return false }
        return scalar == text && entries[0].value.resolved == .string(text)
    }

    private static func escaped(_ text: String) -> String {
        let body = text.unicodeScalars.reduce(into: "") { body, scalar in
            switch scalar {
            case "\"", "\\": body += "\\" + String(scalar)
            case " "..."~": body.unicodeScalars.append(scalar)
            default: body += "\\U" + String(scalar.value, radix: 16, uppercase: true).leftPadded(to: 8)
            }
        }
        return "\"\(body)\""
    }
}

extension String {
    fileprivate func leftPadded(to width: Int) -> String {
        String(repeating: "0", count: max(0, width - count)) + self
    }
}
