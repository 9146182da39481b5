import YAML

/// What one scalar of functions.yaml may stand for.
protocol ConfigurationValue {
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
    func parsed<Value>(_ expected: String, _ parse: (String) -> Value?) throws(YAMLError) -> Value {
        guard let text = node.scalarText else { throw mismatch(expected: expected) }
        guard let value = parse(text) else {
            throw .mismatch(path: path, expected: expected, found: "\"\(text.excerpt)\"", line: line)
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
    init(_ yaml: YAMLReader) throws(YAMLError) { self = try yaml.word() }
}

extension Duration: ConfigurationValue {
    init(_ yaml: YAMLReader) throws(YAMLError) {
        self = try yaml.parsed(
            "a duration of at most a day, such as 500ms, 120s, 5m or 1h",
            Duration.init(text:)
        )
    }
}

extension ByteCount: ConfigurationValue {
    init(_ yaml: YAMLReader) throws(YAMLError) {
        self = try yaml.parsed("a size of at most 1GiB, such as 64KiB or 25MiB", ByteCount.init(_:))
    }
}

extension Pattern: ConfigurationValue {
    init(_ yaml: YAMLReader) throws(YAMLError) {
        self = try yaml.parsed("a name with at most one *", Pattern.init(_:))
    }
}

extension EntryName: ConfigurationValue {
    init(_ yaml: YAMLReader) throws(YAMLError) {
        self = try yaml.parsed("a name of at most 64 of a-z, 0-9, - _ and .", EntryName.init(_:))
    }
}

extension ForgeURL: ConfigurationValue {
    init(_ yaml: YAMLReader) throws(YAMLError) {
        self = try yaml.parsed("the URL of a GitLab, such as https://gitlab.com", ForgeURL.init(_:))
    }
}

/// A number that counts something, from 1.
struct PositiveNumber: ConfigurationValue {
    let value: Int

    init(_ yaml: YAMLReader) throws(YAMLError) {
        value = try yaml.parsed("a number from 1 to 1000000") { text in
            Int(text).flatMap { (1...1_000_000).contains($0) ? $0 : nil }
        }
    }
}
