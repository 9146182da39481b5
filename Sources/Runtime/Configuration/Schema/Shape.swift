import JSON

/// What may stand at a place of functions.yaml: the reader refuses keys by it, and editors get it as JSON Schema.
indirect enum Shape: Sendable {
    case value(ValueShape)
    case section(SectionShape)
    case list(of: Shape, mayBeEmpty: Bool = false)
    /// A mapping whose keys are names of the file's own choosing.
    case names(to: Shape)
    case either(Shape, or: Shape)
}

/// What one scalar may be.
struct ValueShape: Sendable {
    /// As a mistake says it: "expected a duration of at most a day, …".
    let expected: String
    /// The same in the words of JSON Schema.
    let schema: JSONObject

    init(_ expected: String, schema: JSONObject) {
        self.expected = expected
        self.schema = schema
    }

    /// A text that fits a regular expression.
    static func text(_ expected: String, pattern: String) -> ValueShape {
        ValueShape(expected, schema: ["type": "string", "pattern": .string(pattern)])
    }

    /// A text that fits a regular expression, even where YAML takes it for a number: branches are called `1.10`.
    static func word(_ expected: String, pattern: String) -> ValueShape {
        ValueShape(
            expected,
            schema: ["type": ["string", "number", "boolean"], "pattern": .string(pattern)]
        )
    }

    /// One of few words.
    static func oneOf(_ words: [String]) -> ValueShape {
        ValueShape(words.alternatives, schema: ["enum": .array(words.map { .string($0) })])
    }
}

/// A mapping whose keys are known.
struct SectionShape: Sendable {
    struct Key: Sendable {
        let name: String
        let shape: Shape
        let isRequired: Bool
        /// What editors show.
        let summary: String
    }

    let keys: [Key]
    /// Whether exactly one of the keys must be there.
    var isChoice = false

    /// The names of its keys.
    var names: Set<String> { Set(keys.map(\.name)) }
}

extension SectionShape.Key {
    /// A key that must be there.
    static func required(_ name: String, _ shape: Shape, _ summary: String) -> SectionShape.Key {
        SectionShape.Key(name: name, shape: shape, isRequired: true, summary: summary)
    }

    /// A key that may be left out.
    static func optional(_ name: String, _ shape: Shape, _ summary: String) -> SectionShape.Key {
        SectionShape.Key(name: name, shape: shape, isRequired: false, summary: summary)
    }

    static func required(_ name: String, _ type: any ConfigurationValue.Type, _ summary: String) -> Self {
        required(name, .value(type.shape), summary)
    }

    static func optional(_ name: String, _ type: any ConfigurationValue.Type, _ summary: String) -> Self {
        optional(name, .value(type.shape), summary)
    }
}
