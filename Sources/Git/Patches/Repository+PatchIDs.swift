import Processes

/// What makes two patches the same.
package enum PatchIDKind: String, Sendable {
    /// The changed lines without their white space, in whatever order the files come.
    case stable
    /// The changed lines with their white space.
    case verbatim
}

extension Repository {
    /// What identifies the patches of each text, in one run of git: one name for each mail or diff that has changes.
    ///
    /// Line numbers, messages and the names of objects do not count.
    package func patchIDs(of texts: [[UInt8]], kind: PatchIDKind) async throws(GitError) -> [[String]] {
        let marks = texts.indices.map { Mark(index: $0, length: emptyTree.text.utf8.count) }
        let input = zip(marks, texts).flatMap { mark, text in mark.marking(text) }
        let output = try await onObjects(["patch-id", "--\(kind.rawValue)"], input: input).output
        var ids = [[String]](repeating: [], count: texts.count)
        for words in output.split(separator: .newline).map({ $0.text.split(separator: " ") })
        where words.count == 2 {
            if let index = Int(words[1], radix: 16), ids.indices.contains(index) {
                ids[index].append(String(words[0]))
            }
        }
        return ids
    }
}

/// Stands for a text in what `git patch-id` reads and prints: its index, in the shape of a commit's name.
private struct Mark {
    let line: [UInt8]

    init(index: Int, length: Int) {
        let digits = String(index, radix: 16)
        let name = String(repeating: "0", count: length - digits.count) + digits
        line = Array("From \(name)\n".utf8)
    }

    /// The text with this mark in front, and in place of every line that would name another commit.
    func marking(_ text: [UInt8]) -> [UInt8] {
        var result = line
        for content in text.split(separator: .newline, omittingEmptySubsequences: false) {
            result += namesCommit(content) ? line : content + [.newline]
        }
        return result
    }

    private func namesCommit(_ line: ArraySlice<UInt8>) -> Bool {
        ["From ", "commit ", "diff-tree "].contains { line.starts(with: $0.utf8) }
    }
}
