/// Where objects are written, and where else they are looked for.
struct ObjectStore: Sendable {
    let folder: String
    var alternates: [String] = []
    /// Whether it goes away soon, so that nothing in it need outlive a power cut.
    var isTemporary = false

    var variables: [String: String] {
        let quoted = alternates.map { "\"\($0.utf8.quoted.text)\"" }.joined(separator: ":")
        let variables = ["GIT_OBJECT_DIRECTORY": folder]
        return alternates.isEmpty
            ? variables : variables.merging(["GIT_ALTERNATE_OBJECT_DIRECTORIES": quoted]) { $1 }
    }

    var configuration: GitConfiguration {
        isTemporary ? GitConfiguration(["core.fsync": "none", "core.compression": "0"]) : GitConfiguration()
    }
}
