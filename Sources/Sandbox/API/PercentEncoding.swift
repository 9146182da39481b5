extension StringProtocol {
    /// Decodes `%2F`; what is no valid encoding stays as it is.
    var percentDecoded: String {
        guard utf8.contains(UInt8(ascii: "%")) else { return String(self) }
        let bytes = Array(utf8)
        var decoded: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
                let value = UInt8(String(decoding: bytes[index + 1...index + 2], as: UTF8.self), radix: 16)
            {
                decoded.append(value)
                index += 3
            } else {
                decoded.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: decoded, as: UTF8.self)
    }

    /// Decodes a query or form part, in which `+` is a blank.
    var formDecoded: String {
        String(map { $0 == "+" ? " " : $0 }).percentDecoded
    }

    /// Encodes everything but unreserved characters.
    var percentEncoded: String {
        utf8.map { byte in
            let scalar = Unicode.Scalar(byte)
            let isPlain =
                byte < 128 && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
            return isPlain || "-._~".unicodeScalars.contains(scalar) ? String(scalar) : Self.escape(byte)
        }.joined()
    }

    private static func escape(_ byte: UInt8) -> String {
        "%" + String(byte, radix: 16, uppercase: true).leftPadded(to: 2)
    }
}
