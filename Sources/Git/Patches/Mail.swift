import Processes

/// A mail with a patch, decoded: its text is UTF-8, whatever it was sent in.
package struct Mail: Sendable, Equatable {
    /// Who sent it; empty when it does not say so.
    package let name: String
    package let email: String
    /// As the mail writes it, such as `Tue, 14 Nov 2023 22:19:20 +0000`.
    package let date: String
    /// Without `[PATCH]` and other brackets in front.
    package let subject: String
    /// What stands before the diff.
    package let message: [UInt8]
    /// The diff and what follows it, in the bytes of the files it is for.
    package let diff: [UInt8]

    package init(name: String, email: String, date: String, subject: String, message: [UInt8], diff: [UInt8])
    {
        self.name = name
        self.email = email
        self.date = date
        self.subject = subject
        self.message = message
        self.diff = diff
    }
}

extension Repository {
    /// Decodes a mail as `git am` does; `nil` for what is no mail.
    ///
    /// Source: <https://git-scm.com/docs/git-mailinfo>
    package func decodeMail(_ bytes: [UInt8]) async throws(GitError) -> Mail? {
        try await withView { view throws(GitError) in
            // Not --encoding=UTF-8: git 2.39 takes that for the charset, and then converts nothing.
            let command: [CommandArgument] = ["mailinfo", "-u", "message", "diff"]
            let result = try await view.git(command, input: bytes, accepting: [0, 1, 128])
            guard result.status.isSuccess else { return nil }
            let header = Mail.header(result.output)
            return try Mail(
                name: header["Author", default: ""],
                email: header["Email", default: ""],
                date: header["Date", default: ""],
                subject: header["Subject", default: ""],
                message: view.folder.read("message"),
                diff: view.folder.read("diff")
            )
        }
    }
}

extension Mail {
    /// Reads `NAME: VALUE` lines.
    fileprivate static func header(_ output: [UInt8]) -> [String: String] {
        let fields = output.split(separator: .newline).compactMap { line -> (String, String)? in
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
            return (line[..<colon].text, line[colon...].dropFirst().drop { $0 == .space }.text)
        }
        return Dictionary(fields) { first, _ in first }
    }
}
