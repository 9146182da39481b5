import FoundationEssentials
import Git
import Glibc
import Processes

/// A mail with a patch, decoded: whatever its encodings were, this is UTF-8.
struct ReceivedMail: Sendable, Equatable {
    let author: Signature
    /// Without `[PATCH]` and other brackets in front.
    let message: CommitMessage
    /// The diff and what follows it, in the bytes of the files it is for.
    let diff: [UInt8]
}

extension ReceivedMail {
    /// Reads a mail as `git am` does; nil when it does not say who sent it, or when.
    ///
    /// - Throws: `CommandError` when git cannot be run.
    init?(_ mail: [UInt8]) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "sluice-mail-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(at: folder) }

        let result = try await Self.command(mail, in: folder).run()
        guard result.status.isSuccess, let header = MailHeader(result.output) else { return nil }
        let body = try Array(Data(contentsOf: folder.appending(path: "message")))
        author = header.author
        message = CommitMessage(Array(header.subject.utf8) + Array("\n\n".utf8) + body).cleaned()
        diff = try Array(Data(contentsOf: folder.appending(path: "diff")))
    }

    /// The command that decodes a mail into the files `message` and `diff`.
    ///
    /// Source: <https://git-scm.com/docs/git-mailinfo>
    private static func command(_ mail: [UInt8], in folder: URL) -> Command {
        Command(
            executable: "git",
            arguments: ["mailinfo", "--encoding=UTF-8", "message", "diff"],
            environment: [
                "PATH": getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin",
                "LC_ALL": "C.UTF-8",
                "HOME": "/nonexistent",
                "GIT_CONFIG_NOSYSTEM": "1",
                "GIT_CONFIG_GLOBAL": "/dev/null",
                "GIT_CEILING_DIRECTORIES": folder.deletingLastPathComponent().path,
            ],
            directory: folder.path,
            input: mail
        )
    }
}

/// What `git mailinfo` prints: `Author: NAME`, `Email: ADDRESS`, `Subject: TITLE`, `Date: DATE`.
private struct MailHeader {
    let author: Signature
    let subject: String

    init?(_ output: [UInt8]) {
        let fields = output.split(separator: .newline).compactMap { line -> (String, String)? in
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
            return (line[..<colon].text, line[(colon + 1)...].trimmed.text)
        }
        let values = Dictionary(fields) { first, _ in first }
        guard let email = values["Email"], let subject = values["Subject"], !subject.isEmpty,
            let date = values["Date"].flatMap({ MailDate($0) })
        else { return nil }
        author = Signature(
            name: values["Author", default: email],
            email: email,
            seconds: date.seconds,
            zone: date.zone
        )
        self.subject = subject
    }
}
