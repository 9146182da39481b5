/// What can be read from JSON.
package protocol JSONDecodable {
    /// Reads the value a reader stands at.
    ///
    /// - Throws: `JSONError` with the path of the first value that does not fit.
    init(from json: JSONReader) throws(JSONError)
}

extension JSONReader {
    package func decode<T: JSONDecodable>(_ type: T.Type = T.self) throws(JSONError) -> T {
        try T(from: self)
    }

    /// Reads a member that must be there.
    package func decode<T: JSONDecodable>(_ key: String) throws(JSONError) -> T {
        try at(key).decode()
    }

    /// Reads a member that may be absent or null, both `nil`.
    package func decode<T: JSONDecodable>(ifPresent key: String) throws(JSONError) -> T? {
        try at(ifPresent: key)?.decode(T.self)
    }
}
