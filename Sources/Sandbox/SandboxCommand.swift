package import Logging

/// `sluice sandbox`: serves a sandbox until it is told to end.
package struct SandboxCommand: Sendable {
    private let options: SandboxOptions
    private let logger: Logger

    package init(_ options: SandboxOptions, logger: Logger) {
        self.options = options
        self.logger = logger
    }

    /// Runs until SIGTERM or SIGINT; `print` is told, line by line, where it can be reached and by whom.
    ///
    /// - Throws: ``SandboxError`` when it cannot start.
    package func run(print: (String) -> Void) async throws {
        var settings = Sandbox.Options()
        settings.externalURL = options.externalURL
        settings.hookHosts = options.hookHosts
        settings.logger = logger
        settings.endsOnSignals = true
        let sandbox = try await Sandbox.start(
            try options.seed(),
            host: options.host,
            port: options.port,
            options: settings
        )
        for line in await introduction(of: sandbox) { print(line) }
        try await sandbox.wait()
        try await sandbox.stop()
    }

    private func introduction(of sandbox: Sandbox) async -> [String] {
        let world = await sandbox.world
        let tokens = world.tokens.values.sorted { $0.id < $1.id }.compactMap { token in
            world.users[token.user].map { "  \($0.username): \(token.secret)" }
        }
        let projects = world.projects.values.sorted { $0.id < $1.id }.map { "  \(world.webURL(of: $0))" }
        return ["The sandbox listens on \(sandbox.url)"] + ["Tokens:"] + tokens + ["Projects:"] + projects
    }
}
