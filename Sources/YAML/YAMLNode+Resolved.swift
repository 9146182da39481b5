extension YAMLNode {
    /// What a scalar means, by its tag or, when it is plain, by its looks; `nil` for a list or a mapping.
    package var resolved: YAMLScalar? {
        guard case .scalar(let text, let quoted, let tag) = kind else { return nil }
        guard let tag else { return quoted ? .string(text) : YAMLScalar(plain: text) }
        return YAMLScalar(text, tag: tag)
    }

    /// The text of a scalar, whatever it means.
    package var scalarText: String? {
        if case .scalar(let text, _, _) = kind { text } else { nil }
    }

    /// The kind of the value as an error names it, with its article.
    var kindName: String {
        switch kind {
        case .scalar: resolved?.kindName ?? "a scalar"
        case .sequence: "a list"
        case .mapping: "a mapping"
        }
    }
}
