import YAML

extension Secret {
    /// Reads `{env: NAME}` or `{file: PATH}`; a relative path starts at the folder of functions.yaml.
    init?(_ yaml: YAMLReader, for purpose: String, folder: String, _ mistakes: Mistakes) {
        guard case .mapping = yaml.node.kind else {
            mistakes.add(yaml, "expected {env: NAME} or {file: PATH}; a secret itself never stands here")
            return nil
        }
        guard let section = Section(yaml, .secret, mistakes) else { return nil }
        let variable: VariableName? = section.optional("env")
        let path: String? = section.optional("file")
        switch (variable, path) {
        case (let variable?, nil): self.init(for: purpose, in: .environment(variable.text))
        case (nil, let path?):
            self.init(for: purpose, in: .file(path.hasPrefix("/") ? path : "\(folder)/\(path)"))
        default:
            mistakes.add(yaml, "expected either env: NAME or file: PATH")
            return nil
        }
    }
}

/// The name of an environment variable.
struct VariableName: ConfigurationValue {
    static let shape = ValueShape.text(
        "the name of an environment variable",
        pattern: "^[A-Za-z_][A-Za-z0-9_]*$"
    )

    let text: String

    init(_ yaml: YAMLReader) throws(YAMLError) {
        guard let text = yaml.node.scalarText, let first = text.utf8.first, !Self.digits.contains(first),
            text.utf8.allSatisfy(Self.allowed.contains)
        else { throw yaml.mismatch(expected: Self.shape.expected) }
        self.text = text
    }

    private static let digits = Set("0123456789".utf8)
    private static let allowed = digits.union("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_".utf8)
}
