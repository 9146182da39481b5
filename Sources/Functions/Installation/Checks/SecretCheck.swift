import Runtime

/// Whether there are secrets that tell GitLab's webhooks from others.
struct SecretCheck: Sendable {
    let forge: Forge
    /// Why none can be read; `nil` when one can.
    let error: SecretError?

    /// Looks for them in the environment and the files of this process.
    init(_ forge: Forge) {
        self.forge = forge
        do {
            _ = try WebhookSecrets(of: forge)
            error = nil
        } catch {
            self.error = error
        }
    }

    var findings: [Finding] {
        guard forge.signingTokens.isEmpty, forge.webhookSecrets.isEmpty else { return unreadable }
        return [
            .problem(
                "functions.yaml has no webhook-secrets and no signing-tokens for it, so that every webhook is refused",
                remedy: "make one (`openssl rand -hex 32`), and name its place there"
            )
        ]
    }

    private var unreadable: [Finding] {
        guard let error else { return [] }
        return [
            .unknown(
                "whether webhooks can be verified is not to be seen here: \(error)",
                remedy: "put it there, or look from where sluice serves"
            )
        ]
    }
}
