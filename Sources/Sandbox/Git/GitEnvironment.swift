import Glibc

/// What every git process of the sandbox finds in its environment: no settings of the machine or its user.
enum GitEnvironment {
    static let standard: [String: String] = base.merging(settings) { own, _ in own }

    private static let base = [
        "PATH": path,
        "HOME": "/nonexistent",
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_CONFIG_GLOBAL": "/dev/null",
        "GIT_ATTR_NOSYSTEM": "1",
        "GIT_TERMINAL_PROMPT": "0",
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
    ]

    /// Partial clones and fetches of any object work, pushes may carry options, nobody pushes to merge
    /// requests, and no hook or clean-up runs.
    private static let configuration = [
        ("core.hooksPath", "/dev/null"),
        ("core.attributesFile", "/dev/null"),
        ("safe.directory", "*"),
        ("gc.auto", "0"),
        ("receive.autogc", "false"),
        ("receive.advertisePushOptions", "true"),
        ("receive.hideRefs", "refs/merge-requests"),
        ("uploadpack.allowFilter", "true"),
        ("uploadpack.allowAnySHA1InWant", "true"),
        ("http.receivepack", "true"),
        ("fetch.writeCommitGraph", "false"),
        ("protocol.file.allow", "always"),
    ]

    private static let settings: [String: String] = {
        var variables = ["GIT_CONFIG_COUNT": String(configuration.count)]
        for (index, (key, value)) in configuration.enumerated() {
            variables["GIT_CONFIG_KEY_\(index)"] = key
            variables["GIT_CONFIG_VALUE_\(index)"] = value
        }
        return variables
    }()

    private static var path: String {
        getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
    }
}
