import Git

/// A commit as a mail, as `git format-patch` writes it.
enum PatchMail {
    /// The mail with those lines of its message quoted that programs would take for the beginning of a diff.
    ///
    /// `git apply` and `patch` look for diffs everywhere in a file, `patch` in indented text too.
    static func quotingDiffs(in mail: [UInt8], of message: CommitMessage) -> [UInt8] {
        guard holdsDiff(message) else { return mail }
        var lines = mail.split(separator: .newline, omittingEmptySubsequences: false)
        guard let headers = lines.firstIndex(where: \.isEmpty) else { return mail }
        for index in lines.indices.dropFirst(headers + 1).prefix(message.body.count)
        where begins(lines[index], with: parts) {
            lines[index] = Array("> ".utf8) + lines[index]
        }
        return Array(lines.joined(separator: [.newline]))
    }

    /// The mail with another commit named in its first line; an empty one stays empty.
    static func naming(_ commit: ObjectID, in mail: [UInt8]) -> [UInt8] {
        let start = Array("From ".utf8)
        guard mail.starts(with: start) else { return mail }
        let rest = mail.dropFirst(start.count).drop { $0 != UInt8(ascii: " ") }
        return start + Array(commit.text.utf8) + rest
    }

    /// Whether the message has a line without which no program finds a diff.
    static func holdsDiff(_ message: CommitMessage) -> Bool {
        message.body.contains { begins($0, with: marks) }
    }

    private static func begins(_ line: some Collection<UInt8>, with starts: [String]) -> Bool {
        let line = line.drop { $0.isSpace || $0 == UInt8(ascii: "X") }
        return starts.contains { line.starts(with: $0.utf8) }
    }

    private static let marks = ["diff --git ", "@@ -", "***************", "GIT binary patch"]
    private static let parts = marks + ["diff -", "--- ", "+++ ", "*** ", "Index:"]
}
