/// What is fetched and what it is called here: `SOURCE:TARGET`, with `+` in front where the target may move anywhere.
struct Refspec {
    let text: String

    /// Reads a refspec without patterns.
    /// - Throws: `.invalidReference` when the source is neither a reference nor a commit, or the target no full name.
    init(_ text: String) throws(GitError) {
        let bytes = text.utf8.drop { $0 == UInt8(ascii: "+") }
        let parts = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).map(\.text)
        guard text.utf8.count - bytes.count <= 1, parts.count <= 2, Self.isSource(parts[0]) else {
            throw .invalidReference(text)
        }
        if parts.count == 2, !ReferenceName.isValid(parts[1]) { throw .invalidReference(text) }
        self.text = text
    }

    private static func isSource(_ name: String) -> Bool {
        name == "HEAD" || ObjectID(name) != nil || ReferenceName.isValidBranch(name)
    }
}
