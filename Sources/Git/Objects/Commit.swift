/// A commit as it is stored.
package struct Commit: Sendable, Equatable {
    package let id: ObjectID
    package let tree: ObjectID
    package let parents: [ObjectID]
    package let author: Signature
    package let committer: Signature
    /// The name of the message's encoding; `nil` for UTF-8.
    package let encoding: String?
    package let message: [UInt8]

    package init(
        id: ObjectID,
        tree: ObjectID,
        parents: [ObjectID],
        author: Signature,
        committer: Signature,
        encoding: String? = nil,
        message: [UInt8]
    ) {
        self.id = id
        self.tree = tree
        self.parents = parents
        self.author = author
        self.committer = committer
        self.encoding = encoding
        self.message = message
    }
}

extension Commit {
    package var isMerge: Bool { parents.count > 1 }

    /// The message, decoded; what cannot be decoded becomes U+FFFD.
    package var text: String { decode(message) }

    /// The author's name, decoded as the message is.
    package var authorName: String { decode(author.name) }

    /// The author's e-mail address, decoded as the message is.
    package var authorEmail: String { decode(author.email) }

    /// The lines of the message up to the first empty one, joined with blanks.
    package var subject: String {
        let lines = text.utf8.split(separator: .newline, omittingEmptySubsequences: false).map { line in
            line.lastIndex { !$0.isWhitespace }.map { line[...$0] } ?? line.prefix(0)
        }
        return lines.drop(while: \.isEmpty).prefix { !$0.isEmpty }.map(\.text).joined(separator: " ")
    }

    private func decode(_ bytes: [UInt8]) -> String {
        TextEncoding(encoding).decode(bytes)
    }
}
