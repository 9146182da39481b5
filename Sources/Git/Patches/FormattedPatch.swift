/// A commit as a mail with its diff, as `git format-patch` writes it to a file.
package struct FormattedPatch: Sendable, Equatable {
    package let commit: ObjectID
    package let text: [UInt8]

    package init(commit: ObjectID, text: [UInt8]) {
        self.commit = commit
        self.text = text
    }
}
