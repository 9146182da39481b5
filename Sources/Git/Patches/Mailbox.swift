/// Several mails in one text, in the format `mboxrd`: in no message does a line begin with `From `.
///
/// A message's own line of that kind has a `>` in front, and so has one that begins with such signs already; nothing
/// else in a patch begins with `>`. So whatever a message says, where a mail begins is beyond doubt.
/// Source: <https://git-scm.com/docs/pretty-formats#_pretty_formats>
struct Mailbox {
    let bytes: [UInt8]

    /// The mails as they would be alone in a file.
    /// - Throws: `.failed` when there is anything but mails.
    func patches() throws(GitError) -> [FormattedPatch] {
        var patches: [FormattedPatch] = []
        var rest = bytes[...]
        while let mail = takeMail(from: &rest) {
            guard let commit = ObjectID(mail.dropFirst(5).prefix { $0 != .space }.text) else {
                throw .failed(
                    "git format-patch",
                    status: "exit code 0",
                    message: "what it printed is no mailbox"
                )
            }
            patches.append(FormattedPatch(commit: commit, text: unquoted(mail)))
        }
        return patches
    }

    /// Cuts off the first mail, without the empty line that parts it from the next.
    private func takeMail(from rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard let start = rest.indices.first else { return nil }
        var position = start
        while let end = rest[position...].firstIndex(of: .newline) {
            position = end + 1
            guard rest[position...].starts(with: Self.from) else { continue }
            defer { rest = rest[position...] }
            return rest[start..<end]
        }
        defer { rest = [] }
        return rest
    }

    private func unquoted(_ mail: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(mail.count)
        var rest = mail
        while let line = rest.takeLine() {
            let isQuoted = line.first == Self.sign && line.drop { $0 == Self.sign }.starts(with: Self.from)
            result += isQuoted ? line.dropFirst() : line
            result.append(.newline)
        }
        return result + rest
    }

    private static let from = Array("From ".utf8)
    private static let sign = UInt8(ascii: ">")
}
