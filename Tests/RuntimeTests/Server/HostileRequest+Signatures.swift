import Cryptography
import Testing

/// Deliveries to a forge with a signing token that are not signed as they should be.
extension HostileRequest {
    static let key = "whsec_\(Base64.encode(Array(0..<32)))"
    /// The seconds since 1970 that the clock of these tests shows.
    private static let now = 1_790_000_000

    static let missigned = [
        HostileRequest("no signature, but the right token", delivery(signature: nil, more: token), 401),
        HostileRequest("an empty signature", delivery(signature: ""), 401),
        HostileRequest("a signature without its version", delivery(signature: right().dropping("v1,")), 401),
        HostileRequest(
            "a signature of another version",
            delivery(signature: "v2," + right().dropping("v1,")),
            401
        ),
        HostileRequest("a signature in capitals", delivery(signature: right().uppercased()), 401),
        HostileRequest("half a signature", delivery(signature: String(right().dropLast(20))), 401),
        HostileRequest("a signature and one character", delivery(signature: right() + "="), 401),
        HostileRequest("a signature with another key", delivery(signature: right(key: [7])), 401),
        HostileRequest("a signature with an empty key", delivery(signature: right(key: [])), 401),
        HostileRequest("a signature of another body", delivery(signature: right(of: "{}")), 401),
        HostileRequest("a signature of another delivery", delivery(signature: right(id: "2")), 401),
        HostileRequest("a signature of another time", delivery(signature: right(at: "\(now + 1)")), 401),
        HostileRequest("the key as the signature", delivery(signature: "v1,\(key.dropping("whsec_"))"), 401),
        HostileRequest("two headers of signatures", delivery(more: "webhook-signature: v1,AAAA\r\n"), 401),
        HostileRequest("two ids", delivery(more: "webhook-id: 2\r\n"), 401),
        HostileRequest(
            "a dot that moved from the time into the id",
            delivery(id: "1.\(now)", at: "", signature: right()),
            401
        ),
        HostileRequest("a delivery of six minutes ago", delivery(at: "\(now - 360)"), 401),
        HostileRequest("a delivery of tomorrow", delivery(at: "\(now + 86_400)"), 401),
        HostileRequest("a time that is no number", delivery(at: "now"), 401),
        HostileRequest("a time beyond any", delivery(at: "-9223372036854775808"), 401),
        HostileRequest(
            "three thousand wrong signatures",
            delivery(signature: String(repeating: "v1,A ", count: 3000)),
            401
        ),
    ]

    /// A webhook with the signature that is right for its id and its time.
    private static func delivery(id: String = "1", at time: String = "\(now)", more: String = "") -> String {
        delivery(id: id, at: time, signature: right(id: id, at: time), more: more)
    }

    private static func delivery(
        id: String = "1",
        at time: String = "\(now)",
        signature: String?,
        more: String = ""
    ) -> String {
        let signature = signature.map { "webhook-signature: \($0)\r\n" } ?? ""
        let headers = "webhook-id: \(id)\r\nwebhook-timestamp: \(time)\r\n\(signature)\(more)"
        return post("/webhooks/gitlab", headers + json, opened)
    }

    private static func right(
        of body: String = opened,
        id: String = "1",
        at time: String = "\(now)",
        key: [UInt8] = Array(0..<32)
    ) -> String {
        let message = Array("\(id).\(time).\(body)".utf8)
        let code = (try? HMACSHA256.authenticate(message, key: key)) ?? []
        return "v1,\(Base64.encode(code))"
    }

    /// What a server that asks for signatures takes, to tell that the others are refused for what is wrong with them.
    static let signed = HostileRequest("nothing wrong", delivery(), 202)
}

extension String {
    fileprivate func dropping(_ prefix: String) -> String { replacing(prefix, with: "") }
}
