import COpenSSL

/// Gives bytes nobody can foresee, for secrets.
///
/// - Throws: `CryptoError.unavailable` when the system has no randomness to give.
package func randomBytes(_ count: Int) throws(CryptoError) -> [UInt8] {
    guard let length = Int32(exactly: count), length >= 0 else { throw .unavailable("\(count) random bytes") }
    var bytes = [UInt8](repeating: 0, count: count)
    guard RAND_bytes(&bytes, length) == 1 else { throw .unavailable("\(count) random bytes") }
    return bytes
}

/// Names something for the first time: a random UUID in lower case, `xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx`.
///
/// Source: <https://www.rfc-editor.org/rfc/rfc9562#section-5.4>
package func randomUUID() -> String {
    let halves = [UInt64.random(in: .min ... .max), UInt64.random(in: .min ... .max)]
    var bytes = halves.withUnsafeBytes(Array.init)
    bytes[6] = bytes[6] & 0x0F | 0x40
    bytes[8] = bytes[8] & 0x3F | 0x80
    let groups = [0..<4, 4..<6, 6..<8, 8..<10, 10..<16]
    return groups.map { Hex.encode(Array(bytes[$0])) }.joined(separator: "-")
}
