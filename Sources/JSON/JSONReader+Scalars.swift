extension JSONReader {
    package func string() throws(JSONError) -> String {
        guard case .string(let string) = value else { throw mismatch(expected: "a string") }
        return string
    }

    /// Reads what is written as an integer; `1.0` is a real number.
    package func integer() throws(JSONError) -> Int64 {
        guard case .integer(let integer) = value else { throw mismatch(expected: "an integer") }
        return integer
    }

    /// Reads an integer that counts something.
    package func int() throws(JSONError) -> Int {
        guard let int = Int(exactly: try integer()) else { throw mismatch(expected: "a smaller integer") }
        return int
    }

    package func bool() throws(JSONError) -> Bool {
        guard case .bool(let bool) = value else { throw mismatch(expected: "a boolean") }
        return bool
    }

    /// Reads a number, written as a real or as an integer.
    package func real() throws(JSONError) -> Double {
        switch value {
        case .real(let real): return real
        case .integer(let integer): return Double(integer)
        default: throw mismatch(expected: "a number")
        }
    }
}
