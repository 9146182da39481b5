import YAML

/// The settings of a package: its own, and behind them those of the file's top level.
struct PackageSettings {
    let own: YAMLReader
    var inherited: YAMLReader?

    func at(_ key: String) throws(YAMLError) -> YAMLReader? {
        if let own = try own.at(ifPresent: key) { return own }
        return try inherited?.at(ifPresent: key)
    }

    /// The readers of a list's elements; none when the key is absent.
    func elements(_ key: String) throws(YAMLError) -> [YAMLReader] {
        guard let list = try at(key) else { return [] }
        return try list.elements()
    }
}
