import COpenSSL

/// The message authentication code of signed webhooks.
///
/// Source: <https://www.rfc-editor.org/rfc/rfc2104>, <https://www.rfc-editor.org/rfc/rfc6234>
package enum HMACSHA256 {
    /// Bytes in a code.
    package static let length = 32

    /// Computes the code of a message, 32 bytes; of the parts of a long one no copy is made.
    ///
    /// - Throws: `CryptoError.unavailable`, so that no caller mistakes a missing code for an empty one.
    package static func authenticate(_ parts: [UInt8]..., key: [UInt8]) throws(CryptoError) -> [UInt8] {
        guard let context = EVP_MAC_CTX_new(algorithm) else { throw unavailable }
        defer { EVP_MAC_CTX_free(context) }
        guard begin(context, key) else { throw unavailable }
        for part in parts {
            guard EVP_MAC_update(context, part, part.count) == 1 else { throw unavailable }
        }
        var code = [UInt8](repeating: 0, count: length)
        var written = 0
        guard EVP_MAC_final(context, &code, &written, length) == 1, written == length else {
            throw unavailable
        }
        return code
    }

    private static func begin(_ context: OpaquePointer, _ key: [UInt8]) -> Bool {
        var digest = Array("SHA256".utf8CString)
        return digest.withUnsafeMutableBufferPointer { digest in
            let parameters = [
                OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digest.baseAddress, 0),
                OSSL_PARAM_construct_end(),
            ]
            return EVP_MAC_init(context, key, key.count, parameters) == 1
        }
    }

    /// Found once per process, since looking it up takes longer than a short message; never changed after.
    nonisolated(unsafe) private static let algorithm = EVP_MAC_fetch(nil, "HMAC", nil)

    private static let unavailable = CryptoError.unavailable("HMAC-SHA256")
}
