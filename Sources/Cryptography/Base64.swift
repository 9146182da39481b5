/// Bytes as text in the standard alphabet, padded.
///
/// Source: <https://www.rfc-editor.org/rfc/rfc4648#section-4>
package enum Base64 {
    private static let alphabet = Array(
        ("ABCDEFGHIJKLMNOPQRSTUVWXYZ" + "abcdefghijklmnopqrstuvwxyz" + "0123456789+/").utf8
    )
    private static let pad = UInt8(ascii: "=")

    private static let values: [UInt8: UInt32] = Dictionary(
        uniqueKeysWithValues: alphabet.enumerated().map { ($1, UInt32($0)) }
    )

    package static func encode(_ bytes: [UInt8]) -> String {
        let groups = stride(from: 0, to: bytes.count, by: 3)
        let text = groups.flatMap { encode(group: bytes[$0..<min($0 + 3, bytes.count)]) }
        return String(decoding: text, as: UTF8.self)
    }

    /// Reads what `encode` writes and nothing else.
    ///
    /// Whitespace, a foreign character, wrong padding or set bits behind the last byte give `nil`,
    /// so that every byte sequence has exactly one text.
    package static func decode(_ text: String) -> [UInt8]? {
        let characters = Array(text.utf8)
        guard characters.count.isMultiple(of: 4) else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(characters.count / 4 * 3)
        for start in stride(from: 0, to: characters.count, by: 4) {
            let end = start + 4
            let group = characters[start..<end]
            guard let decoded = decode(group: group, isLast: end == characters.count) else { return nil }
            bytes += decoded
        }
        return bytes
    }

    /// One to three bytes become four characters.
    private static func encode(group: ArraySlice<UInt8>) -> [UInt8] {
        let bits = group.reduce(0) { $0 << 8 | UInt32($1) } << (8 * UInt32(3 - group.count))
        let digits = [18, 12, 6, 0].map { alphabet[Int(bits >> UInt32($0) & 0x3F)] }
        return digits.prefix(group.count + 1) + Array(repeating: pad, count: 3 - group.count)
    }

    /// Four characters become one to three bytes; only the last group may be padded.
    private static func decode(group: ArraySlice<UInt8>, isLast: Bool) -> [UInt8]? {
        let digits = isLast ? group.prefix(2) + group.dropFirst(2).filter { $0 != pad } : group
        let padding = group.count - digits.count
        guard group.suffix(padding).allSatisfy({ $0 == pad }) else { return nil }
        var bits: UInt32 = 0
        for digit in digits {
            guard let value = values[digit] else { return nil }
            bits = bits << 6 | value
        }
        bits <<= 6 * UInt32(padding)
        let bytes = [16, 8, 0].map { UInt8(truncatingIfNeeded: bits >> UInt32($0)) }
        guard bytes.suffix(padding).allSatisfy({ $0 == 0 }) else { return nil }
        return Array(bytes.dropLast(padding))
    }
}
