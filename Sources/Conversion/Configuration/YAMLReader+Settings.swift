import Git
import YAML

extension YAMLReader {
    /// What `read` makes of the text.
    ///
    /// - Throws: `YAMLError.mismatch` when it makes nothing of it.
    func text<Value>(_ expected: String, _ read: (String) -> Value?) throws(YAMLError) -> Value {
        let text = try string()
        guard let value = read(text) else { throw mismatch(expected: expected, text: text) }
        return value
    }

    private func mismatch(expected: String, text: String) -> YAMLError {
        .mismatch(path: path, expected: expected, found: "\"\(text)\"", line: line)
    }

    /// A name without folders.
    func fileName() throws(YAMLError) -> String {
        try checkedFileName(string())
    }

    /// A key of the mapping, or its value, that has to be a name without folders.
    func checkedFileName(_ text: String) throws(YAMLError) -> String {
        guard !text.isEmpty, !text.hasPrefix("."), !text.contains("/"), !text.utf8.contains(0) else {
            throw mismatch(expected: "a name without a slash", text: text)
        }
        return text
    }

    /// The path of a file, from the repository's root.
    func filePath() throws(YAMLError) -> GitPath {
        try text("the path of a file inside the repository") { text in
            SyncPath(text).flatMap { $0.components.isEmpty || $0.endsWithSlash ? nil : $0.gitPath }
        }
    }

    /// A path of `files_to_sync`.
    func syncPath() throws(YAMLError) -> SyncPath {
        try text("a path inside the repository") { SyncPath($0) }
    }

    /// A pathspec, from the repository's root.
    func pathspec() throws(YAMLError) -> String {
        try text("a path inside the repository") { SyncPath($0) == nil || $0.isEmpty ? nil : $0 }
    }

    /// A revision that git cannot take for an option.
    func reference() throws(YAMLError) -> String {
        try text("the name of a tag, a branch or a commit") { $0.isEmpty || $0.hasPrefix("-") ? nil : $0 }
    }

    /// How many digits a number has at least.
    func digits() throws(YAMLError) -> Int {
        let number = try integer()
        guard let digits = Int(exactly: number), (0...9).contains(digits) else {
            throw .mismatch(path: path, expected: "a number from 0 to 9", found: "\(number)", line: line)
        }
        return digits
    }

    /// A rule of `filters`.
    func filterRule() throws(YAMLError) -> FilterRule {
        let text = try string()
        do throws(FilterRule.Refusal) {
            return try FilterRule(parsing: text)
        } catch {
            throw .mismatch(
                path: path,
                expected: "a filter rule",
                found: "\"\(text)\": \(error.reason)",
                line: line
            )
        }
    }
}
