package import HTTP

/// Tells GitLab's deliveries from everybody else's, before anything else is done about them.
package struct WebhookVerifier: Sendable {
    private let environment: Environment
    private let clock: WallClock

    package init(environment: Environment = .process, clock: WallClock = .system) {
        self.environment = environment
        self.clock = clock
    }

    /// Verifies what the headers of a delivery tell; the body is not yet needed.
    ///
    /// A forge with signing tokens never falls back to the plain token.
    ///
    /// - Throws: ``WebhookRefusal``.
    package func verify(_ headers: HTTPHeaders, from forge: Forge) throws(WebhookRefusal) -> BodyVerification
    {
        if !forge.signingTokens.isEmpty {
            return .signed(try DeliverySignature(headers, now: clock.now()), keys: try keys(of: forge))
        }
        guard !forge.webhookSecrets.isEmpty else { throw .noSecrets(forge.name) }
        try PlainToken(headers).check(against: try values(of: forge.webhookSecrets))
        return .notNeeded
    }

    /// The keys that can be read; one that is missing while another is there does not stop a rotation.
    private func keys(of forge: Forge) throws(WebhookRefusal) -> [SigningKey] {
        let keys = try values(of: forge.signingTokens).compactMap(SigningKey.init)
        guard !keys.isEmpty else {
            throw .unavailable("the signing token of forge \(forge.name) does not look like whsec_<base64>")
        }
        return keys
    }

    private func values(of secrets: [Secret]) throws(WebhookRefusal) -> [SecretValue] {
        var values: [SecretValue] = []
        var problem = ""
        for secret in secrets {
            do {
                values.append(try secret.value(in: environment))
            } catch {
                problem = "\(error)"
            }
        }
        guard !values.isEmpty else { throw .unavailable(problem) }
        return values
    }
}
