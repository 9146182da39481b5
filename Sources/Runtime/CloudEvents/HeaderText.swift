import Cryptography

/// Attribute values in HTTP headers: UTF-8, percent-encoded where HTTP needs it.
///
/// Source: <https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/http-protocol-binding.md#3132-http-header-values>
enum HeaderText {
    /// Encodes everything but printable ASCII, and space, `"` and `%`.
    static func encode(_ text: String) -> String {
        text.utf8.reduce(into: "") { header, byte in
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "%"): header += "%" + Hex.encode([byte]).uppercased()
            case 0x21...0x7e: header.unicodeScalars.append(Unicode.Scalar(byte))
            default: header += "%" + Hex.encode([byte]).uppercased()
            }
        }
    }

    /// Decodes a header; `nil` for a broken escape and for bytes that are no UTF-8.
    static func decode(_ header: String) -> String? {
        var bytes: [UInt8] = []
        var rest = unquoted(header)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%") {
                guard let high = rest.popFirst()?.hexDigit, let low = rest.popFirst()?.hexDigit else {
                    return nil
                }
                bytes.append(high << 4 | low)
            } else {
                bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }

    /// The bytes of a header without the quotes and backslashes that older senders wrote.
    private static func unquoted(_ header: String) -> [UInt8] {
        let bytes = Array(header.utf8)
        let quote = UInt8(ascii: "\"")
        guard bytes.count >= 2, bytes.first == quote, bytes.last == quote else { return bytes }
        var escaped = false
        return bytes[1..<(bytes.count - 1)].filter { byte in
            escaped = !escaped && byte == UInt8(ascii: "\\")
            return !escaped
        }
    }
}

extension UInt8 {
    fileprivate var hexDigit: UInt8? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
