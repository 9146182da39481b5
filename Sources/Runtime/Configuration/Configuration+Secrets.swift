extension Configuration {
    /// Looks whether secrets can be read: each token, and any of the webhook secrets that replace each other.
    ///
    /// - Throws: ``SecretError`` for the first that cannot.
    package func checkSecrets(in environment: Environment = .process) throws(SecretError) {
        for forge in forges {
            for identity in forge.identities {
                _ = try identity.token.value(in: environment)
                _ = try identity.markerKey?.value(in: environment)
            }
            try checkAny(of: forge.webhookSecrets, in: environment)
            try checkAny(of: forge.signingTokens, in: environment)
        }
    }

    private func checkAny(of secrets: [Secret], in environment: Environment) throws(SecretError) {
        var problem: SecretError?
        for secret in secrets {
            do {
                _ = try secret.value(in: environment)
                return
            } catch {
                problem = problem ?? error
            }
        }
        if let problem { throw problem }
    }
}
