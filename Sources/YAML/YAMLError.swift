/// Why bytes are no YAML document, or why a document is not what its reader needs; lines and columns count from 1.
package enum YAMLError: Error, Equatable {
    /// Not one document of YAML 1.1 with known tags and distinct keys.
    case syntax(String, line: Int, column: Int)
    /// A document that costs more than `YAMLLimits` allows.
    case limit(String, line: Int)
    /// A key that must be there is not; the line is that of its mapping.
    case missing(path: String, line: Int)
    /// A value of the wrong kind, both kinds with their article: `expected: "a list", found: "a string"`.
    case mismatch(path: String, expected: String, found: String, line: Int)
    /// A key nobody reads, most likely misspelled.
    case unknownKey(path: String, suggestion: String?, line: Int)
}

extension YAMLError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .syntax(let message, let line, let column):
            "line \(line): \(message) (column \(column))"
        case .limit(let message, let line):
            "line \(line): \(message)"
        case .missing(let path, let line):
            "line \(line): \(path): missing"
        case .mismatch("", let expected, let found, let line):
            "line \(line): expected \(expected), found \(found)"
        case .mismatch(let path, let expected, let found, let line):
            "line \(line): \(path): expected \(expected), found \(found)"
        case .unknownKey(let path, let suggestion?, let line):
            "line \(line): \(path): unknown key; did you mean \(suggestion)?"
        case .unknownKey(let path, nil, let line):
            "line \(line): \(path): unknown key"
        }
    }
}
