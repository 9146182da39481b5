package import Runtime

/// Where the webhooks of one forge lead: `https://HOST/webhooks/gitlab/FORGE`.
package struct WebhookAddress: Sendable, Equatable {
    /// Where GitLab reaches sluice; `nil` where nobody said, so that any host may be it.
    private let base: ForgeURL?
    private let forge: Forge.Name
    /// Whether the name of the forge may be left out.
    private let isOnlyForge: Bool

    init(base: ForgeURL?, of forge: Forge.Name, in configuration: Configuration) {
        self.base = base
        self.forge = forge
        isOnlyForge = configuration.forges.count == 1
    }

    /// The address to give to GitLab; `HOST` stands for what nobody said.
    var url: String { "\(base.map { "\($0)" } ?? "https://HOST")\(Self.path)/\(forge)" }

    /// Whether a webhook leads here.
    func isLed(to url: String) -> Bool {
        guard let found = ForgeURL(url) else { return false }
        let paths = ["\(Self.path)/\(forge)"] + (isOnlyForge ? [Self.path] : [])
        guard let base else { return paths.contains { found.path.hasSuffix($0) } }
        return base.contains(url) && paths.contains { found.path == base.path + $0 }
    }

    private static let path = "/webhooks/gitlab"
}

extension WebhookAddress {
    /// Reads where sluice is: `https://HOST`, with or without the path that webhooks have; `nil` for what is no URL.
    package static func base(_ text: String) -> ForgeURL? { ForgeURL(service(of: text)) }

    /// The address of a webhook without the path that webhooks have.
    static func service(of url: String) -> String {
        url.firstRange(of: path).map { String(url[..<$0.lowerBound]) } ?? url
    }
}
