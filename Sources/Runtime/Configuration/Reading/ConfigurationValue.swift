import JSON
import YAML

/// What one scalar of functions.yaml may stand for.
protocol ConfigurationValue {
    /// What it looks like.
    static var shape: ValueShape { get }

    /// Reads the value.
    ///
    /// - Throws: `YAMLError.mismatch` that says what would be right.
    init(_ yaml: YAMLReader) throws(YAMLError)
}

extension YAMLReader {
    /// The text of a scalar as it is written: branches are called `1.10`, options `off`.
    func word() throws(YAMLError) -> String {
        guard let text = node.scalarText, !text.isEmpty else { throw mismatch(expected: "a text") }
        return text
    }

    /// Reads a text that a type understands.
    func parsed<Value>(_ shape: ValueShape, _ parse: (String) -> Value?) throws(YAMLError) -> Value {
        guard let text = node.scalarText else { throw mismatch(expected: shape.expected) }
        guard let value = parse(text) else {
            throw .mismatch(path: path, expected: shape.expected, found: "\"\(text.excerpt)\"", line: line)
        }
        return value
    }
}

extension String {
    /// Its beginning on one line.
    fileprivate var excerpt: String {
        let start = prefix(60).map { $0.isNewline ? " " : String($0) }.joined()
        return start.count < count ? start + "…" : start
    }
}

extension String: ConfigurationValue {
    static let shape = ValueShape.word("a text", pattern: ".")

    init(_ yaml: YAMLReader) throws(YAMLError) { self = try yaml.word() }
}

extension Duration: ConfigurationValue {
    static let shape = ValueShape.text(
        "a duration of at most a day, such as 500ms, 120s, 5m or 1h",
        pattern: "^0*[1-9][0-9]*(ms|s|m|h)$"
    )

    init(_ yaml: YAMLReader) throws(YAMLError) { self = try yaml.parsed(Self.shape, Duration.init(text:)) }
}

extension ByteCount: ConfigurationValue {
    static let shape = ValueShape(
        "a size of at most 1GiB, such as 64KiB or 25MiB",
        schema: [
            "type": ["string", "integer"], "pattern": "^0*[1-9][0-9]*(KiB|MiB|GiB)?$", "minimum": 1,
            "maximum": .integer(1 << 30),
        ]
    )

    init(_ yaml: YAMLReader) throws(YAMLError) { self = try yaml.parsed(Self.shape, ByteCount.init(_:)) }
}

extension Pattern: ConfigurationValue {
    static let shape = ValueShape.word("a name with at most one *", pattern: #"^([^*]+\*?[^*]*|\*[^*]*)$"#)

    init(_ yaml: YAMLReader) throws(YAMLError) { self = try yaml.parsed(Self.shape, Pattern.init(_:)) }
}

extension TextTemplate: ConfigurationValue {
    static let shape = ValueShape.text(
        "a text with places such as {title}, {description}, {reference}, {url} and {branch}",
        pattern: "^[^{}]*([{](title|description|reference|url|branch)[}][^{}]*)*$"
    )

    init(_ yaml: YAMLReader) throws(YAMLError) { self = try yaml.parsed(Self.shape, TextTemplate.init(_:)) }
}

extension EntryName: ConfigurationValue {
    static var shape: ValueShape {
        .word("a name of at most 64 of a-z, 0-9, - _ and .", pattern: "^[a-z0-9._-]{1,64}$")
    }

    init(_ yaml: YAMLReader) throws(YAMLError) { self = try yaml.parsed(Self.shape, EntryName.init(_:)) }
}

extension ForgeURL: ConfigurationValue {
    static let shape = ValueShape.text(
        "the URL of a GitLab, such as https://gitlab.com",
        pattern: "^[hH][tT][tT][pP][sS]?://[^/?#@]+(/[^?#]*)?$"
    )

    init(_ yaml: YAMLReader) throws(YAMLError) { self = try yaml.parsed(Self.shape, ForgeURL.init(_:)) }
}

/// A number that counts something, from 1.
struct PositiveNumber: ConfigurationValue {
    static let shape = ValueShape(
        "a number from 1 to 1000000",
        schema: ["type": "integer", "minimum": 1, "maximum": 1_000_000]
    )

    let value: Int

    init(_ yaml: YAMLReader) throws(YAMLError) {
        value = try yaml.parsed(Self.shape) { text in
            Int(text).flatMap { (1...1_000_000).contains($0) ? $0 : nil }
        }
    }
}
