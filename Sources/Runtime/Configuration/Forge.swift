/// A GitLab instance.
package struct Forge: Sendable, Equatable {
    package typealias Name = EntryName<Forge>

    package let name: Name
    package let url: ForgeURL
    /// What `X-Gitlab-Token` may say; several while one replaces another.
    package let webhookSecrets: [Secret]
    /// The keys of `webhook-signature`, each `whsec_<base64>`; with any of them a delivery must be signed.
    package let signingTokens: [Secret]
    /// The accounts that act here; none has the name of another.
    package let identities: [Identity]
}
