import YAML

extension Policy {
    /// Reads `policy`; what it leaves out stays as it is by default.
    init(_ yaml: YAMLReader, _ mistakes: Mistakes) {
        self.init()
        guard let section = Section(yaml, .policy, mistakes) else { return }
        projects = AccessList(section.at(ifPresent: "projects"), mistakes)
        namespaces = AccessList(section.at(ifPresent: "namespaces"), mistakes)
        authors = AccessList(section.at(ifPresent: "authors"), mistakes)
        commandRole = section.optional("command-role") ?? commandRole
        let prefix: CommandPrefix? = section.optional("command-prefix")
        commandPrefix = prefix?.text ?? commandPrefix
    }
}

extension AccessList {
    fileprivate init(_ yaml: YAMLReader?, _ mistakes: Mistakes) {
        self.init()
        guard let yaml, let section = Section(yaml, .accessList, mistakes) else { return }
        allow = section.list("allow")
        deny = section.list("deny") ?? []
    }
}

/// A word that begins a command.
struct CommandPrefix: ConfigurationValue {
    static let shape = ValueShape.text("a word that begins with /, such as /sluice", pattern: "^/[a-z0-9-]+$")

    let text: String

    init(_ yaml: YAMLReader) throws(YAMLError) {
        text = try yaml.parsed(Self.shape) { text in
            let word = text.dropFirst()
            let fits = text.first == "/" && !word.isEmpty && word.utf8.allSatisfy(Self.allowed.contains)
            return fits ? text : nil
        }
    }

    private static let allowed = Set("abcdefghijklmnopqrstuvwxyz0123456789-".utf8)
}
