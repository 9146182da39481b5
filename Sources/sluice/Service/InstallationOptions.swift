import ArgumentParser
import Functions
import HTTP
import Runtime

/// What of an installation is meant, and with which token webhooks are looked at.
struct InstallationOptions: ParsableArguments {
    @OptionGroup var configuration: ConfigurationOptions

    @Option(
        name: .long,
        help: ArgumentHelp("Only the pair of this source-git or dist-git project.", valueName: "project")
    )
    var project: String?

    @Option(name: .long, help: ArgumentHelp("Only this forge of functions.yaml.", valueName: "forge"))
    var forge: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "See webhooks by the token in this file, of a Maintainer's account, in place of the bot's.",
            valueName: "file"
        )
    )
    var tokenFile: String?

    @Flag(name: .long, help: "Print JSON.")
    var json = false

    /// The installation as these options mean it; whatever is wrong is told on standard error.
    ///
    /// - Throws: the exit code; `ValidationError` for an option that does not fit functions.yaml.
    func open(url: ForgeURL?, pairLimit: Int? = nil) throws -> Installation {
        let configuration = try configuration.load()
        let scope = try scope(in: configuration, url, pairLimit)
        let transport = try CurlTransport()
        let pairs = Pairs(configuration, sessions: ForgeSessions(transport: transport))
        return Installation(pairs, transport: transport, scope: scope)
    }

    private func scope(
        in configuration: Configuration,
        _ url: ForgeURL?,
        _ pairLimit: Int?
    ) throws -> InstallationScope {
        var scope = InstallationScope()
        scope.forge = try forge.map { try name(of: $0, in: configuration) }
        scope.project = try project.map { try mapped($0, in: configuration) }
        scope.pairLimit = pairLimit
        scope.serviceURL = url
        guard let tokenFile else { return scope }
        guard scope.forge != nil || configuration.forges.count == 1 else {
            throw ValidationError("--token-file needs --forge: functions.yaml has several")
        }
        scope.maintainerToken = try readable(tokenFile)
        return scope
    }

    private func readable(_ file: String) throws -> Secret {
        let secret = Secret(for: "the token of --token-file", in: .file(file))
        do {
            _ = try secret.value()
            return secret
        } catch {
            Console.complain("\(error)")
            throw ServiceExit.configuration
        }
    }

    private func name(of forge: String, in configuration: Configuration) throws -> Forge.Name {
        guard let found = configuration.forges.first(where: { "\($0.name)" == forge }) else {
            let known = configuration.forges.map { "\($0.name)" }.joined(separator: ", ")
            throw ValidationError("functions.yaml has no forge \(forge), only \(known)")
        }
        return found.name
    }

    private func mapped(_ project: String, in configuration: Configuration) throws -> String {
        let isMapped = configuration.forges.contains { forge in
            let pair =
                configuration.mapping(forSourceGit: project, forge: forge.name)
                ?? configuration.mapping(forDistGit: project, forge: forge.name)
            return pair.map(configuration.policy.admits) ?? false
        }
        guard isMapped else {
            throw ValidationError(
                "no mapping of functions.yaml covers \(project), or its policy leaves it out"
            )
        }
        return project
    }
}

extension InstallationOptions {
    /// Reads `--url`.
    ///
    /// - Throws: `ValidationError` for what is no URL of a server.
    static func serviceURL(_ text: String) throws -> ForgeURL {
        guard let url = WebhookAddress.base(text) else {
            throw ValidationError("\(text) is no URL such as https://hooks.example.org")
        }
        return url
    }
}
