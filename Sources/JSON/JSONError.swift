/// Why bytes are no JSON, or why JSON is not what its reader needs.
package enum JSONError: Error, Equatable {
    /// Not a JSON text within the limits; the place is where reading stopped, both numbers counted from 1.
    case syntax(String, line: Int, column: Int)
    /// A member that must be there is not.
    case missing(path: String)
    /// A value of the wrong kind, both kinds with their article: `expected: "an integer", found: "a string"`.
    case mismatch(path: String, expected: String, found: String)
}

extension JSONError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .syntax(let message, let line, let column):
            "line \(line), column \(column): \(message)"
        case .missing(let path):
            "\(path): missing"
        case .mismatch("", let expected, let found):
            "expected \(expected), found \(found)"
        case .mismatch(let path, let expected, let found):
            "\(path): expected \(expected), found \(found)"
        }
    }
}
