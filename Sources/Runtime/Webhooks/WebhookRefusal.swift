/// Why a delivery is not believed; for the log, never for the sender.
package enum WebhookRefusal: Error, Equatable {
    case missingHeader(String)
    /// `webhook-timestamp` is no number, or too far from now, in seconds.
    case untimely(String)
    /// No signature is made with a key of ours.
    case wrongSignature
    /// `X-Gitlab-Token` is none of ours.
    case wrongToken
    /// functions.yaml gives the forge no secret to verify with.
    case noSecrets(Forge.Name)
    /// The secrets to verify with could not be read, which is our fault.
    case unavailable(String)
}

extension WebhookRefusal {
    /// Whether the sender may be right.
    var isOurFault: Bool { if case .unavailable = self { true } else { false } }
}

extension WebhookRefusal: CustomStringConvertible {
    package var description: String {
        switch self {
        case .missingHeader(let name): "it has no \(name) header"
        case .untimely(let timestamp): "its webhook-timestamp \(timestamp) is not within five minutes of now"
        case .wrongSignature: "its webhook-signature is made with no signing token of ours"
        case .wrongToken: "its X-Gitlab-Token is none of our webhook secrets"
        case .noSecrets(let forge):
            "forge \(forge) has no webhook-secrets and no signing-tokens in functions.yaml"
        case .unavailable(let reason): reason
        }
    }
}
