import GitLab
package import HTTP
import Runtime

/// A configuration, and the forges that it names, as one person looks at them.
package struct Installation: Sendable {
    let pairs: Pairs
    let transport: any HTTPTransport
    let scope: InstallationScope
    let clock: any RequestClock

    package init(_ pairs: Pairs, transport: any HTTPTransport, scope: InstallationScope) {
        self.init(pairs, transport: transport, scope: scope, clock: SystemClock())
    }

    init(
        _ pairs: Pairs,
        transport: any HTTPTransport,
        scope: InstallationScope,
        clock: any RequestClock
    ) {
        self.pairs = pairs
        self.transport = transport
        self.scope = scope
        self.clock = clock
    }

    var configuration: Configuration { pairs.configuration }

    var forges: [Forge] {
        configuration.forges.filter { scope.forge == nil || scope.forge == $0.name }
    }

    func mappings(of forge: Forge) -> [Mapping] { configuration.mappings.filter { $0.forge == forge.name } }

    func address(of forge: Forge) -> WebhookAddress {
        WebhookAddress(base: scope.serviceURL, of: forge.name, in: configuration)
    }
}

/// As whom it is looked at.
extension Installation {
    /// A person waits, so a pause that GitLab asks for is no reason to give up.
    private static let patience = Duration.seconds(300)

    /// GitLab as the bot of an identity sees it.
    ///
    /// - Throws: `SecretError` when its token cannot be read.
    func gitLab(of identity: Identity, on forge: Forge) throws -> GitLabClient {
        try pairs.sessions.session(of: identity, on: forge).gitLab.waiting(atMost: Self.patience)
    }

    /// GitLab as whoever sees webhooks does: by a token of a Maintainer, or else as the bot of a mapping.
    ///
    /// - Throws: `SecretError` when the token cannot be read.
    func webhookGitLab(of mapping: Mapping, on forge: Forge) throws -> GitLabClient {
        guard let token = scope.maintainerToken else {
            return try pairs.client(for: mapping).waiting(atMost: Self.patience)
        }
        return GitLabClient(
            forge: "\(forge.url)",
            token: Token(try token.value().reveal()),
            transport: transport,
            options: GitLabOptions(clock: clock)
        ).waiting(atMost: Self.patience)
    }
}

/// What is looked at.
extension Installation {
    /// The pairs of a mapping that are in scope, sorted by their source-git project.
    func pairs(of mapping: Mapping, _ gitLab: GitLabClient) async throws(GitLabError) -> [MappedProjects] {
        if let project = scope.project {
            let pair = pairs.projects(ofSourceGit: project, in: mapping)
            return [pair ?? pairs.projects(ofDistGit: project, in: mapping)].compactMap { $0 }
        }
        guard mapping.sourceGit.hasWildcard else {
            return [pairs.projects(ofSourceGit: "\(mapping.sourceGit)", in: mapping)].compactMap { $0 }
        }
        let found = try await gitLab.all(
            .projects(inGroup: mapping.sourceGit.group, andSubgroups: mapping.sourceGit.spansGroups)
        )
        return found.map(\.path).sorted().compactMap { pairs.projects(ofSourceGit: $0, in: mapping) }
    }
}
