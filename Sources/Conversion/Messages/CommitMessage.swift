package import Git

/// A commit message the way git takes it apart: a title, an empty line, a body that may end in trailers.
package struct CommitMessage: Sendable, Equatable {
    /// Without line ends; what follows the last line end only when it is not empty.
    let lines: [[UInt8]]

    package init(_ text: some Sequence<UInt8>) {
        var lines = text.split(separator: UInt8.newline, omittingEmptySubsequences: false).map(Array.init)
        if lines.last?.isEmpty == true { lines.removeLast() }
        self.lines = lines
    }

    /// The message of a commit, decoded.
    package init(of commit: Commit) {
        self.init(commit.text.utf8)
    }

    /// The lines up to the first blank one, joined with blanks.
    package var subject: String {
        lines[title].map { $0.trimmedRight.text }.joined(separator: " ")
    }

    /// The first line that is not blank: git names patch files after it.
    var firstLine: [UInt8] {
        title.isEmpty ? [] : lines[title.lowerBound]
    }

    /// The lines behind the title, without blank ones at either end and without white space at their ends.
    package var body: [[UInt8]] {
        lines[title.upperBound...].map { $0.trimmedRight }.withoutBlankEnds
    }

    /// Where the title is.
    var title: Range<Int> {
        let start = lines.firstIndex { !$0.isBlank } ?? lines.endIndex
        return start..<(lines[start...].firstIndex { $0.isBlank } ?? lines.endIndex)
    }
}

extension UInt8 {
    static let newline = UInt8(ascii: "\n")

    /// White space as C's `isspace` knows it.
    var isSpace: Bool { self == 0x20 || (0x09...0x0d).contains(self) }
}

extension Collection<UInt8> {
    var text: String { String(decoding: self, as: UTF8.self) }

    var isBlank: Bool { allSatisfy(\.isSpace) }
}

extension BidirectionalCollection<UInt8> {
    var trimmedRight: [UInt8] {
        Array(prefix(upTo: lastIndex { !$0.isSpace }.map(index(after:)) ?? startIndex))
    }

    var trimmed: [UInt8] { Array(trimmedRight.drop(while: \.isSpace)) }
}

extension Collection<[UInt8]> where Self: BidirectionalCollection {
    /// The lines from the first that is not blank to the last.
    var withoutBlankEnds: [[UInt8]] {
        guard let first = firstIndex(where: { !$0.isBlank }), let last = lastIndex(where: { !$0.isBlank })
        else { return [] }
        return Array(self[first...last])
    }
}
