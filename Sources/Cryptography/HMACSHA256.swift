import COpenSSL

/// The message authentication code of signed webhooks.
///
/// Source: <https://www.rfc-editor.org/rfc/rfc2104>, <https://www.rfc-editor.org/rfc/rfc6234>
package enum HMACSHA256 {
    /// Bytes in a code.
    package static let length = 32

    /// Computes the code of a message, 32 bytes.
    ///
    /// - Throws: `CryptoError.unavailable`, so that no caller mistakes a missing code for an empty one.
    package static func authenticate(_ message: [UInt8], key: [UInt8]) throws(CryptoError) -> [UInt8] {
        guard let keyLength = Int32(exactly: key.count) else { throw .unavailable("HMAC-SHA256") }
        var code = [UInt8](repeating: 0, count: length)
        guard HMAC(EVP_sha256(), key, keyLength, message, message.count, &code, nil) != nil else {
            throw .unavailable("HMAC-SHA256")
        }
        return code
    }
}
