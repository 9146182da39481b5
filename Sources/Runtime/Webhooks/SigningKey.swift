import Cryptography

/// The key of a webhook's signatures.
///
/// Source: <https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md>
package struct SigningKey: Sendable {
    private let bytes: [UInt8]

    /// Reads a signing token, `whsec_<base64>`; `nil` for anything else.
    init?(_ token: SecretValue) {
        let text = token.reveal()
        guard text.hasPrefix(Self.prefix) else { return nil }
        guard let bytes = Base64.decode(String(text.dropFirst(Self.prefix.count))), bytes.count >= 24 else {
            return nil
        }
        self.bytes = bytes
    }

    /// The signature of a delivery, `v1,<base64>`.
    func signature(id: String, timestamp: String, body: [UInt8]) throws(CryptoError) -> String {
        let head = Array("\(id).\(timestamp).".utf8)
        return "v1,\(Base64.encode(try HMACSHA256.authenticate(head, body, key: bytes)))"
    }

    private static let prefix = "whsec_"
}
