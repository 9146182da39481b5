import Cryptography
import HTTP

/// The secret that a delivery carries as it is, in `X-Gitlab-Token`.
struct PlainToken {
    private let bytes: [UInt8]

    init(_ headers: HTTPHeaders) throws(WebhookRefusal) {
        bytes = Array(try headers.required("x-gitlab-token").utf8)
    }

    /// Compares with every secret, in a time that tells nothing about them.
    func check(against secrets: [SecretValue]) throws(WebhookRefusal) {
        let matches = secrets.map { constantTimeEquals(bytes, Array($0.reveal().utf8)) }
        guard matches.contains(true) else { throw .wrongToken }
    }
}

extension HTTPHeaders {
    /// A header that a delivery must have exactly once.
    func required(_ name: String) throws(WebhookRefusal) -> String {
        let values = values(of: name)
        guard let value = values.first, values.count == 1, !value.isEmpty else { throw .missingHeader(name) }
        return value
    }
}
