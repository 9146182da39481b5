import GitLab
import Runtime

/// What GitLab is told to prove its deliveries with: the first secret of functions.yaml that can be read.
struct WebhookSecrets: Sendable {
    private let token: Token?
    private let signingToken: Token?

    /// Reads a signing token where the forge has some, else a plain one; neither where it has none.
    ///
    /// - Throws: `SecretError` when none of them can be read.
    init(of forge: Forge) throws(SecretError) {
        let isSigning = !forge.signingTokens.isEmpty
        signingToken = isSigning ? try Self.first(of: forge.signingTokens) : nil
        token = isSigning ? nil : try Self.first(of: forge.webhookSecrets)
    }

    init(token: Token? = nil, signingToken: Token? = nil) {
        self.token = token
        self.signingToken = signingToken
    }

    /// Whether there is nothing to prove a delivery with.
    var isEmpty: Bool { token == nil && signingToken == nil }

    /// The webhook that makes a wish come true.
    func draft(of wish: WebhookWish, url: String, name: String? = nil) -> WebhookDraft {
        WebhookDraft(
            url: url,
            triggers: wish.triggers,
            branchFilter: wish.branchFilter,
            name: name,
            token: token,
            signingToken: signingToken
        )
    }

    private static func first(of secrets: [Secret]) throws(SecretError) -> Token? {
        var problem: SecretError?
        for secret in secrets {
            do {
                return Token(try secret.value().reveal())
            } catch {
                problem = problem ?? error
            }
        }
        if let problem { throw problem }
        return nil
    }
}
