/// Settings handed to git through its environment, where no other user of the machine reads them in `ps`.
///
/// They win over every configuration file.
/// Source: <https://git-scm.com/docs/git-config#Documentation/git-config.txt-GITCONFIGCOUNT>
struct GitConfiguration: Sendable {
    private var entries: [(key: String, value: String)]

    init(_ entries: KeyValuePairs<String, String> = [:]) {
        self.entries = entries.map { ($0, $1) }
    }

    init(_ entries: [(key: String, value: String)]) {
        self.entries = entries
    }

    /// Nothing that a repository is configured with may run a program, reach another place or pass one object off as
    /// another.
    static let harmless = GitConfiguration([
        "core.hooksPath": "/dev/null",
        "core.fsmonitor": "false",
        "core.useReplaceRefs": "false",
        "credential.helper": "",
        "gc.auto": "0",
        "maintenance.auto": "false",
        "submodule.recurse": "false",
        "safe.directory": "*",
    ])

    static func + (left: GitConfiguration, right: GitConfiguration) -> GitConfiguration {
        var sum = left
        sum.entries += right.entries
        return sum
    }

    var variables: [String: String] {
        var variables = ["GIT_CONFIG_COUNT": "\(entries.count)"]
        for (index, entry) in entries.enumerated() {
            variables["GIT_CONFIG_KEY_\(index)"] = entry.key
            variables["GIT_CONFIG_VALUE_\(index)"] = entry.value
        }
        return variables
    }
}
