/// What the composer asks of a node.
extension YAMLNode {
    /// What a text without a document stands for.
    static let null = YAMLNode(.scalar(text: "", quoted: false, tag: nil), line: 1, column: 1)

    /// Whether this is a text, plain and without a tag, to which YAML 1.1 gives a meaning of its own: `<<` or `=`.
    func isPlain(_ special: String) -> Bool {
        if case .scalar(special, quoted: false, tag: nil) = kind { true } else { false }
    }

    /// - Throws: `YAMLError.syntax` for a tag that is unknown or that this value cannot have.
    func check(tag: String) throws(YAMLError) {
        guard let known = YAMLTag(rawValue: tag) else { throw syntaxError("unknown tag \(tag.quoted)") }
        guard known.fits(kind) else { throw syntaxError("the tag \(known) does not fit \(shown)") }
    }

    func syntaxError(_ message: String) -> YAMLError {
        .syntax(message, line: line, column: column)
    }

    /// The value as an error shows it: a scalar as its text, anything else by its kind.
    private var shown: String { scalarText?.quoted ?? kindName }
}
