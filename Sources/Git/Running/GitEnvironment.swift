import Glibc

/// What git may know of the process that starts it, and of the machine.
package struct GitEnvironment: Sendable {
    private let inherited: [String: String]

    /// - Parameter variables: An environment; only what is useful to git is taken from it.
    package init(inheriting variables: [String: String]) {
        inherited = variables.filter { Self.machine.contains($0.key) || Self.user.contains($0.key) }
    }

    /// The environment of this process.
    package static let current: GitEnvironment = {
        let known = machine.union(user).compactMap { name in
            getenv(name).map { (name, String(cString: $0)) }
        }
        return GitEnvironment(inheriting: Dictionary(uniqueKeysWithValues: known))
    }()

    /// Where short-lived folders are made.
    var temporaryFolder: String { inherited["TMPDIR", default: "/tmp"] }

    /// Where programs are looked for.
    var searchPath: String { inherited["PATH", default: "/usr/local/bin:/usr/bin:/bin"] }

    private static let machine: Set = [
        "PATH", "TMPDIR", "SSL_CERT_FILE", "SSL_CERT_DIR",
        "http_proxy", "https_proxy", "HTTPS_PROXY", "no_proxy", "NO_PROXY",
    ]

    private static let user: Set = [
        "HOME", "XDG_CONFIG_HOME", "USER", "LOGNAME", "EMAIL", "TZ",
        "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM",
        "GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "GIT_AUTHOR_DATE",
        "GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL", "GIT_COMMITTER_DATE",
    ]
}

extension GitEnvironment {
    /// Variables for work that must come out the same on every machine: no configuration of the system
    /// or the user is read, nothing is asked, no protocol is allowed.
    var isolated: [String: String] {
        variables(Self.machine).merging([
            "HOME": "/nonexistent",
            "XDG_CONFIG_HOME": "/nonexistent",
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_CONFIG_GLOBAL": "/dev/null",
            "GIT_ATTR_NOSYSTEM": "1",
            "GIT_COMMITTER_NAME": "sluice",
            "GIT_COMMITTER_EMAIL": "sluice@localhost",
            "TZ": "UTC",
        ]) { $1 }
    }

    /// Variables for work in a user's own work tree, where git is to see what the user's git sees.
    var atDesk: [String: String] {
        variables(Self.machine.union(Self.user))
    }

    private func variables(_ names: Set<String>) -> [String: String] {
        inherited.filter { names.contains($0.key) }.merging(Self.quiet) { $1 }
    }

    /// Asks nobody, pages nothing, and takes objects for what they are.
    private static let quiet = [
        "LC_ALL": "C.UTF-8",
        "GIT_ALLOW_PROTOCOL": "",
        "GIT_ASKPASS": "",
        "GIT_EDITOR": ":",
        "GIT_GRAFT_FILE": "/nonexistent",
        "GIT_NO_LAZY_FETCH": "1",
        "GIT_NO_REPLACE_OBJECTS": "1",
        "GIT_OPTIONAL_LOCKS": "0",
        "GIT_PAGER": "cat",
        "GIT_TERMINAL_PROMPT": "0",
    ]
}
