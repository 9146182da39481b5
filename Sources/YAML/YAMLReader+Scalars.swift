extension YAMLReader {
    /// Reads text; unquoted, `yes` is a boolean, `1.10` a real number and `2001-12-14` a timestamp.
    package func string() throws(YAMLError) -> String {
        guard case .string(let string) = node.resolved else { throw mismatch(expected: "a string") }
        return string
    }

    package func integer() throws(YAMLError) -> Int64 {
        guard case .integer(let integer) = node.resolved else { throw mismatch(expected: "an integer") }
        return integer
    }

    /// Reads an integer that counts something.
    package func int() throws(YAMLError) -> Int {
        guard let int = Int(exactly: try integer()) else { throw mismatch(expected: "a smaller integer") }
        return int
    }

    package func bool() throws(YAMLError) -> Bool {
        guard case .bool(let bool) = node.resolved else { throw mismatch(expected: "a boolean") }
        return bool
    }

    /// Reads a number, written as a real or as an integer.
    package func real() throws(YAMLError) -> Double {
        switch node.resolved {
        case .real(let real): return real
        case .integer(let integer): return Double(integer)
        default: throw mismatch(expected: "a number")
        }
    }
}
