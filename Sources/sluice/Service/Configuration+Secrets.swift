import Runtime

extension Configuration {
    /// Reads every secret once, so that a missing one shows at the start and not at the first webhook.
    ///
    /// - Throws: `SecretError` with the first that is missing, and where it was looked for.
    func checkSecrets() throws {
        for forge in forges {
            let keys = forge.webhookSecrets + forge.signingTokens
            let own = forge.identities.flatMap { [$0.token, $0.markerKey].compactMap(\.self) }
            for secret in keys + own { _ = try secret.value() }
        }
    }
}
