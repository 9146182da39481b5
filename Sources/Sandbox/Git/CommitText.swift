/// Reads what `git log` prints for ``format``.
enum CommitText {
    private static let fields = 10
    private static let trailerSeparator: UInt8 = 0x1e
    private static let valueSeparator: Character = "\u{1f}"

    /// The fields of a commit, each ended by NUL; the dates in raw form.
    static let format =
        "%H%x00%P%x00%an%x00%ae%x00%ad%x00%cn%x00%ce%x00%cd%x00"
        + "%(trailers:only,unfold,separator=%x1e,key_value_separator=%x1f)%x00%B"

    static func commits(in output: [UInt8]) throws -> [GitCommit] {
        let parts = output.split(separator: 0, omittingEmptySubsequences: false).dropLast()
        guard parts.count.isMultiple(of: fields) else { throw SandboxError.gitUnclear("log") }
        let texts = parts.map { String(decoding: $0, as: UTF8.self) }
        return try stride(from: 0, to: texts.count, by: fields).map { try commit(texts[$0..<$0 + fields]) }
    }

    private static func commit(_ slice: ArraySlice<String>) throws -> GitCommit {
        let texts = Array(slice)
        return GitCommit(
            id: texts[0],
            parents: texts[1].split(separator: " ").map(String.init),
            author: try stamp(texts[2...4]),
            committer: try stamp(texts[5...7]),
            message: texts[9],
            trailers: trailers(texts[8])
        )
    }

    private static func stamp(_ slice: ArraySlice<String>) throws -> GitCommit.Stamp {
        let texts = Array(slice)
        guard let date = GitDate(raw: texts[2]) else { throw SandboxError.gitUnclear("log") }
        return GitCommit.Stamp(name: texts[0], email: texts[1], date: date)
    }

    private static func trailers(_ text: String) -> [GitCommit.Trailer] {
        text.utf8.split(separator: trailerSeparator).compactMap { trailer in
            let parts = String(decoding: Array(trailer), as: UTF8.self)
                .split(separator: valueSeparator, maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2 else { return nil }
            return GitCommit.Trailer(key: String(parts[0]), value: String(parts[1]))
        }
    }
}
