/// The last paragraph of a commit message, where git finds trailers in it.
///
/// Follows git's trailer.c without a divider, for a commit message is not followed by a patch.
package struct TrailerBlock: Sendable, Equatable {
    /// A line of the block, with those that continue it.
    enum Entry: Sendable, Equatable {
        case trailer(Trailer)
        /// Prose, which a block may hold beside trailers that git itself writes.
        case text([UInt8])
    }

    /// The lines of the message that are the block; empty where it would begin when there is none.
    let lines: Range<Int>
    let entries: [Entry]

    package init(of message: CommitMessage) {
        let end = Self.end(of: message.lines)
        let start = Self.start(in: message.lines[..<end], behind: message.title.upperBound) ?? end
        lines = start..<end
        entries = Self.entries(message.lines[start..<end])
    }

    package var trailers: [Trailer] {
        entries.compactMap { if case .trailer(let trailer) = $0 { trailer } else { nil } }
    }

    /// The prose in the block.
    var prose: [[UInt8]] {
        entries.compactMap { if case .text(let line) = $0 { line } else { nil } }
    }

    /// The index behind the last line that is not empty, a comment, or git's list of conflicts.
    private static func end(of lines: [[UInt8]]) -> Int {
        var end: Int?
        var isConflictList = false
        for (index, line) in lines.enumerated() {
            let startsList = line.elementsEqual("Conflicts:".utf8)
            if line.isEmpty || line.first == comment || startsList {
                isConflictList = isConflictList || startsList
                end = end ?? index
            } else if !isConflictList || line.first != UInt8(ascii: "\t") {
                (end, isConflictList) = (nil, false)
            }
        }
        return end ?? lines.count
    }

    /// Where the last paragraph begins, if it is trailers only, or a quarter of it and one of git's own is there.
    private static func start(in lines: ArraySlice<[UInt8]>, behind title: Int) -> Int? {
        var census = Census()
        for (index, line) in zip(lines.indices, lines).reversed() where index >= title {
            guard line.isBlank else {
                census.count(line)
                continue
            }
            guard census.hasLines else { continue }
            return census.isTrailerBlock ? index + 1 : nil
        }
        return nil
    }

    private static func entries(_ lines: ArraySlice<[UInt8]>) -> [Entry] {
        var groups: [[[UInt8]]] = []
        for line in lines where line.first != comment {
            if line.first?.isSpace == true, let last = groups.last, separator(in: last[0]) != nil {
                groups[groups.count - 1].append(line)
            } else {
                groups.append([line])
            }
        }
        return groups.map { group in
            guard let colon = separator(in: group[0]) else { return .text(group[0]) }
            let value = [Array(group[0][(colon + 1)...])] + group.dropFirst()
            return .trailer(
                Trailer(
                    group[0][..<colon].trimmed.text,
                    Array(value.joined(separator: [.newline])).trimmed.text
                )
            )
        }
    }

    /// The place of the colon of `Token:` or `Token :`.
    fileprivate static func separator(in line: [UInt8]) -> Int? {
        let token = line.prefix { $0.isLetterOrDigit || $0 == UInt8(ascii: "-") }
        let colon = line[token.endIndex...].firstIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
        guard !token.isEmpty, let colon, line[colon] == UInt8(ascii: ":") else { return nil }
        return colon
    }

    fileprivate static let comment = UInt8(ascii: "#")
}

/// What the lines of a paragraph are, counted from its end.
private struct Census {
    private var trailers = 0
    private var others = 0
    /// Indented lines that continue a trailer, should one stand above them.
    private var continuations = 0
    private var hasGitsOwn = false
    private(set) var hasLines = false

    mutating func count(_ line: [UInt8]) {
        if line.first == TrailerBlock.comment {
            others += continuations
            continuations = 0
            return
        }
        hasLines = true
        if ["Signed-off-by: ", "(cherry picked from commit "].contains(where: { line.starts(with: $0.utf8) })
        {
            hasGitsOwn = true
            trailers += 1
            continuations = 0
        } else if line.first?.isSpace == true {
            continuations += 1
        } else if TrailerBlock.separator(in: line) != nil {
            trailers += 1
            continuations = 0
        } else {
            others += continuations + 1
            continuations = 0
        }
    }

    var isTrailerBlock: Bool {
        let others = others + continuations
        return trailers > 0 && (others == 0 || hasGitsOwn && trailers * 3 >= others)
    }
}

extension UInt8 {
    fileprivate var isLetterOrDigit: Bool {
        (0x30...0x39).contains(self) || (0x41...0x5a).contains(self) || (0x61...0x7a).contains(self)
    }
}
