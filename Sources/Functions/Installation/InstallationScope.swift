package import Runtime

/// How much of an installation is looked at, and with what.
package struct InstallationScope: Sendable {
    /// The only forge; `nil` for all.
    package var forge: Forge.Name?
    /// The path of one project of the only pair; `nil` for all.
    package var project: String?
    /// How many pairs of a mapping are looked at; `nil` for all.
    package var pairLimit: Int?
    /// Where GitLab reaches sluice from outside; `nil` where nobody said.
    package var serviceURL: ForgeURL?
    /// The token of an account that may see and change webhooks; `nil` uses that of each mapping's identity.
    package var maintainerToken: Secret?

    package init() {}
}
