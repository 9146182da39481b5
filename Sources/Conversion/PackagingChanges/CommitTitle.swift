package import Git

/// A commit as a sentence names it: `1a2b3c4d (Fix the build)`.
package struct CommitTitle: Sendable, Equatable, CustomStringConvertible {
    package let id: ObjectID
    /// On one line, without control characters, and cut when it is long.
    package let subject: String

    package init(_ commit: Commit) {
        let printable = commit.subject.unicodeScalars.filter { !$0.properties.isControl }
        id = commit.id
        subject = String(String.UnicodeScalarView(printable).prefix(80))
    }

    package var description: String { "\(id.short) (\(subject))" }
}

extension Unicode.Scalar.Properties {
    /// True for what could steer a terminal or turn the direction of text.
    fileprivate var isControl: Bool { generalCategory == .control || generalCategory == .format }
}
