extension String {
    /// The text as one segment of a path or one value of a query; only unreserved characters stay.
    ///
    /// Source: <https://www.rfc-editor.org/rfc/rfc3986#section-2.3>
    var percentEncoded: String {
        // As a segment of their own, dots would lead to another path.
        let isDots = self == "." || self == ".."
        return utf8.reduce(into: "") { encoded, byte in
            if isUnreserved(byte) && !isDots {
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                encoded += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
            }
        }
    }
}

private func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        true
    default: false
    }
}
