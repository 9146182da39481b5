/// Reads what `git diff-tree --raw --patch -z` prints: a record for each file, then a patch for each.
struct DiffText {
    let files: [FileDiff]

    init(_ output: [UInt8]) throws {
        let (records, rest) = try Self.records(in: output)
        let patches = Self.patches(in: String(decoding: rest, as: UTF8.self))
        guard patches.count == records.count else { throw SandboxError.gitUnclear("diff-tree") }
        files = zip(records, patches).map { record, patch in
            FileDiff(
                oldPath: record.oldPath,
                newPath: record.newPath,
                oldMode: record.oldMode,
                newMode: record.newMode,
                text: Self.hunks(of: patch)
            )
        }
    }

    private struct Record {
        let oldMode: String
        let newMode: String
        let oldPath: String
        let newPath: String
    }

    /// Reads `:100644 100644 OLD NEW M` and one path, or two for a rename, each ended by NUL.
    private static func records(in output: [UInt8]) throws -> ([Record], ArraySlice<UInt8>) {
        var rest = output[...]
        var records: [Record] = []
        while rest.first == UInt8(ascii: ":") {
            let fields = try word(&rest).dropFirst().split(separator: " ").map(String.init)
            guard fields.count == 5 else { throw SandboxError.gitUnclear("diff-tree") }
            let oldPath = try word(&rest)
            let isRename = fields[4].hasPrefix("R") || fields[4].hasPrefix("C")
            let newPath = isRename ? try word(&rest) : oldPath
            records.append(
                Record(oldMode: mode(fields[0]), newMode: mode(fields[1]), oldPath: oldPath, newPath: newPath)
            )
        }
        return (records, rest.drop { $0 == 0 })
    }

    private static func word(_ rest: inout ArraySlice<UInt8>) throws -> String {
        guard let end = rest.firstIndex(of: 0) else { throw SandboxError.gitUnclear("diff-tree") }
        defer { rest = rest[(end + 1)...] }
        return String(decoding: rest[..<end], as: UTF8.self)
    }

    private static func mode(_ text: String) -> String {
        text.allSatisfy { $0 == "0" } ? FileDiff.noMode : text
    }

    /// Splits a patch at its file headers, which no line of a file's content can look like.
    private static func patches(in text: String) -> [[Substring]] {
        var patches: [[Substring]] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("diff --git ") {
                patches.append([])
            } else if !patches.isEmpty {
                patches[patches.count - 1].append(line)
            }
        }
        return patches
    }

    private static func hunks(of patch: [Substring]) -> String {
        let start = patch.firstIndex { $0.hasPrefix("@@ ") || $0.hasPrefix("Binary files ") }
        guard let start else { return "" }
        let text = patch[start...].joined(separator: "\n")
        return text.hasSuffix("\n") || text.isEmpty ? text : text + "\n"
    }
}
