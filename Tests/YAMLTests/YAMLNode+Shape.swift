import YAML

extension YAMLNode {
    /// Reads a document from a text.
    init(_ text: String, limits: YAMLLimits = .default) throws(YAMLError) {
        try self.init(parsing: Array(text.utf8), limits: limits)
    }

    /// The document on one line, scalars as their texts: `{a: [1, 2]}`.
    var shape: String {
        switch kind {
        case .scalar(let text, _, _): text
        case .sequence(let elements): "[\(elements.map(\.shape).joined(separator: ", "))]"
        case .mapping(let entries):
            "{\(entries.map { "\($0.key.shape): \($0.value.shape)" }.joined(separator: ", "))}"
        }
    }
}
