/// What `sluice sandbox` is started with.
package struct SandboxOptions: Sendable {
    /// The world it starts with.
    package enum Start: Sendable {
        /// Nothing but an administrator.
        case empty
        /// A YAML or JSON file.
        case file(String)
        /// ``Example``.
        case example
    }

    package var host = "127.0.0.1"
    package var port = 8929
    package var start = Start.empty
    /// Where clients see it, when that is not `host` and `port`.
    package var externalURL: String?
    /// Where the webhooks of the example lead, and what they carry.
    package var hookURL: String?
    package var hookToken: String?
    package var hookSigningToken: String?
    /// Hosts besides this machine that webhooks may be sent to.
    package var hookHosts: Set<String> = []

    package init() {}

    /// The world of ``start``.
    ///
    /// - Throws: ``SandboxError/unreadable(_:reason:)`` for a file that is not there or has mistakes.
    func seed() throws -> Seed {
        switch start {
        case .empty: Self.administratorOnly
        case .file(let path): try SeedFile(path: path).read()
        case .example:
            Example(hookURL: hookURL, hookToken: hookToken, hookSigningToken: hookSigningToken).seed
        }
    }

    private static var administratorOnly: Seed {
        var seed = Seed()
        var root = Seed.User("root", name: "Administrator", token: "sandbox-token-of-root")
        root.isAdministrator = true
        seed.users = [root]
        return seed
    }
}
