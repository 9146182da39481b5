/// What a scalar means in YAML 1.1, as PyYAML's safe loader reads it.
///
/// Source: <https://yaml.org/type/>, <https://github.com/yaml/pyyaml/blob/6.0.2/lib/yaml/resolver.py>
package enum YAMLScalar: Sendable, Hashable {
    case null
    case bool(Bool)
    case integer(Int64)
    /// An integer beyond 64 bits, as written.
    case bigInteger(String)
    case real(Double)
    /// A date, or a date and time, as written.
    case timestamp(String)
    case string(String)
}

extension YAMLScalar {
    /// Resolves a plain scalar by its looks.
    package init(plain text: String) {
        self =
            YAMLScalar.words[text] ?? YAMLScalar.integer(from: text) ?? YAMLScalar.real(from: text)
            ?? YAMLScalar.timestamp(from: text) ?? .string(text)
    }

    /// Resolves a scalar by its explicit tag; `nil` when the tag is unknown or the text cannot have it.
    init?(_ text: String, tag: String) {
        let scalar: YAMLScalar? =
            switch YAMLTag(rawValue: tag) {
            case .string: .string(text)
            case .null: YAMLScalar.words[text] == .null ? .null : nil
            case .boolean: YAMLScalar.boolean(from: text)
            case .integer: YAMLScalar.integer(from: text)
            case .real: YAMLScalar.real(from: text) ?? YAMLScalar.looseReal(from: text)
            case .timestamp: YAMLScalar.timestamp(from: text)
            case .sequence, .mapping, nil: nil
            }
        guard let scalar else { return nil }
        self = scalar
    }

    /// The kind of the value as an error names it, with its article.
    var kindName: String {
        switch self {
        case .null: "null"
        case .bool: "a boolean"
        case .integer: "an integer"
        case .bigInteger: "an integer beyond 64 bits"
        case .real: "a real number"
        case .timestamp: "a timestamp"
        case .string: "a string"
        }
    }

    private static let words: [String: YAMLScalar] = {
        let spellings: [(YAMLScalar, [String])] = [
            (.null, ["", "~", "null", "Null", "NULL"]),
            (.bool(true), ["yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"]),
            (.bool(false), ["no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"]),
        ]
        return Dictionary(
            uniqueKeysWithValues: spellings.flatMap { value, texts in texts.map { ($0, value) } }
        )
    }()

    private static func boolean(from text: String) -> YAMLScalar? {
        guard case .bool(let value) = words[text.lowercased()] else { return nil }
        return .bool(value)
    }
}
