/// What is left to verify once the body of a delivery is there.
package enum BodyVerification: Sendable {
    /// The plain token was right; nothing ties the body to it.
    case notNeeded
    case signed(DeliverySignature, keys: [SigningKey])

    /// - Throws: ``WebhookRefusal/wrongSignature`` for a body that was signed with none of our keys.
    package func verify(_ body: [UInt8]) throws(WebhookRefusal) {
        switch self {
        case .notNeeded: return
        case .signed(let signature, let keys): try signature.check(body, against: keys)
        }
    }
}
