/// What a process does with secrets.
package enum SecretUse: Sendable, CaseIterable {
    /// Tells GitLab's webhooks from others.
    case verifying
    /// Writes as one of the identities.
    case writing
    /// Tells a watchdog that a walk ended well.
    case beating
}

extension Configuration {
    /// Looks whether secrets can be read: each token, each heartbeat, and any of the webhook secrets that replace each other.
    ///
    /// - Throws: ``SecretError`` for the first that cannot.
    package func checkSecrets(
        for uses: Set<SecretUse> = Set(SecretUse.allCases),
        in environment: Environment = .process
    ) throws(SecretError) {
        if uses.contains(.beating) {
            for function in functions { _ = try function.heartbeat?.value(in: environment) }
        }
        for forge in forges {
            if uses.contains(.writing) { try forge.checkIdentities(in: environment) }
            guard uses.contains(.verifying) else { continue }
            try forge.webhookSecrets.checkAny(in: environment)
            try forge.signingTokens.checkAny(in: environment)
        }
    }
}

extension Forge {
    fileprivate func checkIdentities(in environment: Environment) throws(SecretError) {
        for identity in identities {
            _ = try identity.token.value(in: environment)
            _ = try identity.markerKey?.value(in: environment)
        }
    }
}

extension [Secret] {
    /// Looks whether one of them can be read, where there are some.
    fileprivate func checkAny(in environment: Environment) throws(SecretError) {
        var problem: SecretError?
        for secret in self {
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
