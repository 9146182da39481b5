/// A value and where it stands, read as the type its reader needs.
///
/// Absent, null and of the wrong kind are three things: a member asked for by `at(_:)` must be there,
/// one asked for by `at(ifPresent:)` may be absent or null, and a wrong kind is always an error that names the path.
package struct JSONReader: Sendable {
    package let value: JSONValue
    private let place: JSONPath

    package init(_ value: JSONValue, path: String = "") {
        self.init(value, at: JSONPath(text: path))
    }

    private init(_ value: JSONValue, at place: JSONPath) {
        self.value = value
        self.place = place
    }

    /// Where the value stands: `object_attributes.iid`, `builds[3].name`; empty for the whole text.
    package var path: String { place.text }

    /// Reads a member that must be there; it may be null.
    ///
    /// - Throws: `JSONError.missing`, or `JSONError.mismatch` when this value is no object.
    package func at(_ key: String) throws(JSONError) -> JSONReader {
        guard let member = try object()[key] else { throw .missing(path: place.member(key).text) }
        return JSONReader(member, at: place.member(key))
    }

    /// Reads a member that may be absent or null, both `nil`.
    ///
    /// - Throws: `JSONError.mismatch` when this value is no object.
    package func at(ifPresent key: String) throws(JSONError) -> JSONReader? {
        guard let member = try object()[key], member != .null else { return nil }
        return JSONReader(member, at: place.member(key))
    }

    /// Reads the elements of an array, each with its path.
    package func elements() throws(JSONError) -> [JSONReader] {
        guard case .array(let elements) = value else { throw mismatch(expected: "an array") }
        return elements.enumerated().map { JSONReader($1, at: place.element($0)) }
    }

    /// Reads the members of an object whose keys are not known beforehand, sorted by key.
    package func entries() throws(JSONError) -> [(key: String, value: JSONReader)] {
        try object().map { (key: $0.key, value: JSONReader($0.value, at: place.member($0.key))) }
    }

    package func object() throws(JSONError) -> JSONObject {
        guard case .object(let object) = value else { throw mismatch(expected: "an object") }
        return object
    }

    /// The error for a value that its reader cannot use: `expected: "a full SHA-1"`.
    package func mismatch(expected: String) -> JSONError {
        .mismatch(path: path, expected: expected, found: value.kind)
    }
}
