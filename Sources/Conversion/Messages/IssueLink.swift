/// A link to an issue of Bugzilla or Jira.
struct IssueLink: Equatable {
    /// As `Resolves:` names it: `rhbz#1234`, `RHEL-4711`.
    let name: String

    /// Reads a line that holds nothing but a link, perhaps behind a word such as `Bugzilla-url:`.
    init?(line: String) {
        let words = line.split(whereSeparator: \.isWhitespace)
        guard let address = words.last,
            words.count == 1 || (words.count == 2 && Self.tokens.contains(words[0].lowercased()))
        else { return nil }
        guard let name = Self.bug(in: address) ?? Self.ticket(in: address) else { return nil }
        self.name = name
    }

    private static let tokens: Set<String> = [
        "bugzilla:", "bugzilla-url:", "bz:", "bug:", "jira:", "jira-url:", "issue:", "link:", "url:",
    ]

    /// `https://bugzilla.redhat.com/show_bug.cgi?id=1234` and `https://bugzilla.redhat.com/1234`.
    private static func bug(in address: Substring) -> String? {
        let form = /https?:\/\/bugzilla\.redhat\.com\/(?:show_bug\.cgi\?id=)?([0-9]{1,9})/
        return address.wholeMatch(of: form).map { "rhbz#\($0.1)" }
    }

    /// `https://issues.redhat.com/browse/RHEL-4711`, of any Jira.
    private static func ticket(in address: Substring) -> String? {
        let form = /https?:\/\/[A-Za-z0-9.:\-]+\/browse\/([A-Z][A-Z0-9]{1,19}-[0-9]{1,9})/
        return address.wholeMatch(of: form).map { String($0.1) }
    }
}

extension CommitMessage {
    /// The message with every line that only links to an issue as a `Resolves:` line.
    var resolvingLinks: CommitMessage {
        let resolved = lines.map { line in
            IssueLink(line: line.text).map { Array("Resolves: \($0.name)".utf8) } ?? line
        }
        return CommitMessage(resolved.joined(separator: [UInt8.newline]))
    }
}
