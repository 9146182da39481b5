import Cryptography

/// Signs deliveries as Standard Webhooks asks.
///
/// Source: <https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md>
struct WebhookSignature {
    private let key: [UInt8]

    /// Takes a token: `whsec_` and the key in Base64.
    ///
    /// - Throws: ``SandboxError/seed(_:)`` for a token of another form.
    init(token: String) throws {
        guard token.hasPrefix("whsec_"), let key = Base64.decode(String(token.dropFirst(6)))
        else { throw SandboxError.seed("a signing token has to be whsec_ followed by Base64") }
        self.key = key
    }

    /// The value of `webhook-signature`: `v1,` and the HMAC of id, timestamp and body in Base64.
    func sign(id: String, timestamp: Int64, body: [UInt8]) throws -> String {
        let message = Array("\(id).\(timestamp).".utf8) + body
        return "v1," + Base64.encode(try HMACSHA256.authenticate(message, key: key))
    }
}
