import YAML

extension Forge {
    /// Reads an element of `forges`.
    init?(_ yaml: YAMLReader, budget: Budget, folder: String, _ mistakes: Mistakes) {
        guard let section = Section(yaml, .forge, mistakes) else { return nil }
        let name: Forge.Name? = section.required("name")
        let url: ForgeURL? = section.required("url")
        let place = "forge \(name.map(\.description) ?? "without a name")"
        let secrets = section.secrets("webhook-secrets", of: "the webhook secret of \(place)", folder)
        let tokens = section.secrets("signing-tokens", of: "the signing token of \(place)", folder)
        let identities = section.entries("identities") {
            Identity($0, budget: budget, place: place, folder: folder, mistakes)
        }
        mistakes.addRepeated(identities, \.name)
        guard let name, let url else { return nil }
        self.init(
            name: name,
            url: url,
            webhookSecrets: secrets,
            signingTokens: tokens,
            identities: identities.map(\.value)
        )
    }
}

extension Section {
    fileprivate func secrets(_ key: String, of purpose: String, _ folder: String) -> [Secret] {
        (elements(ifPresent: key) ?? []).compactMap { Secret($0, for: purpose, folder: folder, mistakes) }
    }
}
