/// A value and where it stands, read as the type its reader needs.
///
/// Absent, null and of the wrong kind are three things: a key asked for by `at(_:)` must be there,
/// one asked for by `at(ifPresent:)` may be absent or null, and a wrong kind is always an error that names
/// line and path.
package struct YAMLReader: Sendable {
    package let node: YAMLNode
    private let place: YAMLPath

    package init(_ node: YAMLNode, path: String = "") {
        self.init(node, at: YAMLPath(text: path))
    }

    private init(_ node: YAMLNode, at place: YAMLPath) {
        self.node = node
        self.place = place
    }

    /// Where the value stands: `functions[3].name`; empty for the whole document.
    package var path: String { place.text }

    /// The line the value begins on, from 1.
    package var line: Int { node.line }

    package var isNull: Bool { node.resolved == .null }

    /// Reads the value of a key that must be there; it may be null.
    ///
    /// - Throws: `YAMLError.missing`, or `YAMLError.mismatch` when this value is no mapping.
    package func at(_ key: String) throws(YAMLError) -> YAMLReader {
        guard let value = try value(of: key) else { throw .missing(path: path(of: key), line: line) }
        return value
    }

    /// Reads the value of a key that may be absent or null, both `nil`.
    ///
    /// - Throws: `YAMLError.mismatch` when this value is no mapping.
    package func at(ifPresent key: String) throws(YAMLError) -> YAMLReader? {
        guard let value = try value(of: key), !value.isNull else { return nil }
        return value
    }

    /// Reads the elements of a list, each with its path.
    package func elements() throws(YAMLError) -> [YAMLReader] {
        guard case .sequence(let elements) = node.kind else { throw mismatch(expected: "a list") }
        return elements.enumerated().map { YAMLReader($1, at: place.element($0)) }
    }

    /// Reads the entries of a mapping, those merged by `<<` first, else in the order of the text.
    ///
    /// Keys are as written, so `on` and `1.10` are texts.
    package func entries() throws(YAMLError) -> [(key: String, value: YAMLReader)] {
        try mapping().compactMap { entry in
            entry.key.scalarText.map { ($0, YAMLReader(entry.value, at: place.member($0))) }
        }
    }

    /// The error for a value that its reader cannot use: `expected: "a duration like 30s"`.
    package func mismatch(expected: String) -> YAMLError {
        .mismatch(path: path, expected: expected, found: node.kindName, line: line)
    }

    /// Where the value of a key stands, or would stand.
    func path(of key: String) -> String { place.member(key).text }

    private func value(of key: String) throws(YAMLError) -> YAMLReader? {
        let entry = try mapping().first { $0.key.scalarText == key }
        return entry.map { YAMLReader($0.value, at: place.member(key)) }
    }

    func mapping() throws(YAMLError) -> [YAMLEntry] {
        guard case .mapping(let entries) = node.kind else { throw mismatch(expected: "a mapping") }
        return entries
    }
}
