/// One archive that dist-git's `sources` names, as it lies in the lookaside cache.
///
/// Source: <https://docs.fedoraproject.org/en-US/package-maintainers/Source_File_Verification/>
struct LookasideEntry: Sendable, Equatable {
    let file: String
    /// The checksum's kind in lower case, as addresses spell it: `sha512`.
    let kind: String
    /// The checksum in hexadecimal digits.
    let hash: String
}

extension LookasideEntry {
    /// Reads one line: `SHA512 (FILE) = HASH`, or `HASH  FILE` as old repositories have it, an MD5 sum.
    init?(line: Substring) {
        if let opening = line.firstRange(of: " ("), let closing = line.firstRange(of: ") = ") {
            guard opening.upperBound < closing.lowerBound else { return nil }
            self.init(
                file: String(line[opening.upperBound..<closing.lowerBound]),
                kind: line[..<opening.lowerBound].lowercased(),
                hash: String(line[closing.upperBound...])
            )
        } else {
            guard let gap = line.firstRange(of: "  "), gap.lowerBound > line.startIndex else { return nil }
            self.init(
                file: String(line[gap.upperBound...]),
                kind: "md5",
                hash: String(line[..<gap.lowerBound])
            )
        }
        let digits = hash.allSatisfy { $0.isASCII && $0.isHexDigit }
        guard digits, !hash.isEmpty, !file.isEmpty, !file.contains("/") else { return nil }
    }

    /// Reads the whole file; empty lines count for nothing.
    /// - Throws: `InitializationError.unreadableSources` with the first line that is no entry.
    static func entries(in sources: [UInt8]) throws(InitializationError) -> [LookasideEntry] {
        var entries: [LookasideEntry] = []
        let text = String(decoding: sources, as: UTF8.self)
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, line) in lines.enumerated() {
            let text = line.trimmingSuffix { $0.isWhitespace }
            guard !text.isEmpty else { continue }
            guard let entry = LookasideEntry(line: text) else {
                throw .unreadableSources(line: index + 1)
            }
            entries.append(entry)
        }
        return entries
    }
}

extension Substring {
    fileprivate func trimmingSuffix(while dropped: (Character) -> Bool) -> Substring {
        guard let last = lastIndex(where: { !dropped($0) }) else { return self[endIndex...] }
        return self[...last]
    }
}
