/// What a patch file changes: its diffs without object names, line numbers and everything around them.
///
/// Two files of the same content do the same to the same sources. This sees white space, unlike `git patch-id`
/// without `--verbatim`, and all mails of a file, unlike packit.
struct DiffContent: Equatable {
    /// One mail's diffs, in the order of their bytes since they change different files.
    private var mails: [[[UInt8]]] = []
    /// Where its hunks are; the content may be the same while they have moved.
    let hunks: [[UInt8]]

    init(_ patch: [UInt8]) {
        var reader = DiffReader(patch)
        while let diffs = reader.takeMail() {
            mails.append(diffs.sorted { $0.lexicographicallyPrecedes($1) })
        }
        hunks = reader.hunks
    }

    static func == (one: DiffContent, other: DiffContent) -> Bool {
        one.mails == other.mails
    }
}

/// Goes through a patch file line by line.
private struct DiffReader {
    private var lines: ArraySlice<ArraySlice<UInt8>>
    private(set) var hunks: [[UInt8]] = []

    init(_ patch: [UInt8]) {
        lines = patch.split(separator: .newline, omittingEmptySubsequences: false)[...]
    }

    /// The diffs up to the next mail; `nil` when no diff is left.
    mutating func takeMail() -> [[UInt8]]? {
        var diffs: [[UInt8]] = []
        while let line = lines.first, diffs.isEmpty || !line.starts(with: "From ".utf8) {
            if isStart(line) { diffs.append(takeDiff()) } else { lines.removeFirst() }
        }
        return diffs.isEmpty ? nil : diffs
    }

    /// Whether a diff begins: git's, another program's, or one without any line in front of the names.
    private func isStart(_ line: ArraySlice<UInt8>) -> Bool {
        line.starts(with: "diff --git ".utf8) || line.starts(with: "diff -".utf8) || isNames
    }

    private var isNames: Bool {
        guard let line = lines.first, line.starts(with: "--- ".utf8) else { return false }
        return lines.dropFirst().first?.starts(with: "+++ ".utf8) == true
    }

    private mutating func takeDiff() -> [UInt8] {
        let header = isNames ? [] : Array(lines.removeFirst())
        var hasNames = false
        var diff: [UInt8] = []
        while let line = lines.first {
            if line.starts(with: "@@ -".utf8) {
                diff += takeHunk()
            } else if line.elementsEqual("GIT binary patch".utf8) {
                diff += takeBinary()
            } else if isNames {
                diff += name(lines.removeFirst()) + name(lines.removeFirst())
                hasNames = true
            } else if DiffReader.extendedHeaders.contains(where: { line.starts(with: $0.utf8) }) {
                diff += lines.removeFirst() + [.newline]
            } else if line.starts(with: "index ".utf8) {
                lines.removeFirst()
            } else {
                break
            }
        }
        return (hasNames ? [] : header) + diff
    }

    /// A line of `---` or `+++` without the time that other programs put behind the name.
    private func name(_ line: ArraySlice<UInt8>) -> [UInt8] {
        Array(line.prefix { $0 != UInt8(ascii: "\t") }) + [.newline]
    }

    /// `@@` and the lines that its counts announce.
    private mutating func takeHunk() -> [UInt8] {
        let header = lines.removeFirst()
        hunks.append(Array(header))
        var hunk = Array("@@\n".utf8)
        var (old, new) = DiffReader.counts(in: header)
        while let line = lines.first, old > 0 || new > 0 || line.first == UInt8(ascii: "\\") {
            switch line.first {
            case UInt8(ascii: "-"): old -= 1
            case UInt8(ascii: "+"): new -= 1
            case UInt8(ascii: "\\"): break
            case UInt8(ascii: " "), nil: (old, new) = (old - 1, new - 1)
            default: return hunk
            }
            hunk += (line.isEmpty ? [UInt8(ascii: " ")] : line) + [.newline]
            lines.removeFirst()
        }
        return hunk
    }

    /// Everything up to the empty line behind the second half of a binary patch.
    private mutating func takeBinary() -> [UInt8] {
        var binary: [UInt8] = []
        lines.removeFirst()
        while let line = lines.first, ["literal ", "delta "].contains(where: { line.starts(with: $0.utf8) }) {
            let half = lines.prefix { !$0.isEmpty }
            binary += half.joined(separator: [.newline]) + [.newline]
            lines = lines.dropFirst(half.count + 1)
        }
        return binary
    }

    /// The line counts of `@@ -1,6 +1,7 @@`; a count that is left out is 1.
    private static func counts(in header: ArraySlice<UInt8>) -> (old: Int, new: Int) {
        let ranges = header.split(separator: UInt8(ascii: " ")).dropFirst().prefix(2)
        let counts = ranges.map { range in
            let parts = range.split(separator: UInt8(ascii: ","))
            return parts.count < 2 ? 1 : Int(parts[1].text) ?? 0
        }
        return counts.count == 2 ? (counts[0], counts[1]) : (0, 0)
    }

    private static let extendedHeaders = [
        "old mode ", "new mode ", "deleted file mode ", "new file mode ", "copy from ", "copy to ",
        "rename from ",
        "rename to ", "similarity index ", "dissimilarity index ",
    ]
}
