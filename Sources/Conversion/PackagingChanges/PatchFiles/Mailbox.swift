/// The mails of a patch file, told apart as `git mailsplit` does.
struct Mailbox: Sendable, Equatable {
    /// Each with its header; the line `From …` in front of it, if any, included.
    let mails: [[UInt8]]

    /// Reads a patch file; nil when it is no mailbox but a plain diff.
    init?(_ patch: [UInt8]) {
        let lines = patch.linesWithEnds.drop { $0.isBlank }
        guard let first = lines.first else { return nil }
        if first.isMailboxSeparator {
            mails = Self.split(lines)
        } else if Self.isHeader(lines) {
            mails = [Array(lines.joined())]
        } else {
            return nil
        }
    }

    private static func split(_ lines: ArraySlice<ArraySlice<UInt8>>) -> [[UInt8]] {
        lines.reduce(into: []) { mails, line in
            if line.isMailboxSeparator { mails.append([]) }
            mails[mails.count - 1] += line
        }
    }

    /// Whether the lines up to the first empty one are fields of a mail, among them who sent it.
    private static func isHeader(_ lines: ArraySlice<ArraySlice<UInt8>>) -> Bool {
        let header = lines.prefix { !$0.isBlank }
        let hasSender = header.contains { $0.starts(with: "From:".utf8) }
        return hasSender && header.allSatisfy { $0.first?.isSpace == true || $0.isField }
    }
}

extension ArraySlice<UInt8> {
    /// Whether it is `From COMMIT Mon Sep 17 00:00:00 2001` or the like: a time, and a year behind it.
    ///
    /// Source: git's `builtin/mailsplit.c`, `is_from_line`.
    fileprivate var isMailboxSeparator: Bool {
        guard starts(with: "From ".utf8), count >= 20,
            let colon = self[..<(endIndex - 3)].lastIndex(of: UInt8(ascii: ":")), colon - startIndex > 8
        else { return false }
        let digits = [-4, -2, -1, 1, 2].map { self[colon + $0] }
        let year = self[(colon + 3)...].drop { $0.isSpace }.prefix(while: LineScanner.isDigit)
        return digits.allSatisfy(LineScanner.isDigit) && (Int(year.text) ?? 0) > 90
    }

    /// Whether it is `NAME: …`.
    fileprivate var isField: Bool {
        let name = prefix { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: ":") }
        return !name.isEmpty && dropFirst(name.count).first == UInt8(ascii: ":")
    }
}

extension [UInt8] {
    /// The lines, each with the line feed that ends it; the last one may have none.
    var linesWithEnds: [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var rest = self[...]
        while let end = rest.firstIndex(of: .newline) {
            lines.append(rest[...end])
            rest = rest[(end + 1)...]
        }
        return rest.isEmpty ? lines : lines + [rest]
    }
}
