/// A commit as GitLab shows it; read from the repository once and kept.
package struct GitCommit: Sendable, Equatable {
    /// Who did it, and when.
    package struct Stamp: Sendable, Equatable {
        package let name: String
        package let email: String
        package let date: GitDate
    }

    /// Full object name, 40 or 64 hexadecimal digits.
    package let id: String
    package let parents: [String]
    package let author: Stamp
    package let committer: Stamp
    /// The whole message, with its final line break.
    package let message: String
    /// The trailers of the message, in order; a key may repeat.
    package let trailers: [Trailer]

    package struct Trailer: Sendable, Equatable {
        package let key: String
        package let value: String
    }
}

extension GitCommit {
    /// The first eight digits.
    package var shortID: String { String(id.prefix(8)) }

    /// The first line of the message.
    package var title: String {
        message.prefix { !$0.isNewline }.trimmingSpaces
    }
}

extension String {
    /// The first eight digits of an object name.
    var shortened: String { String(prefix(8)) }

    /// An object name that stands for "none", of the length of this one.
    var zeroed: String { String(repeating: "0", count: count) }

    /// Whether an object name is all zeros.
    var isZero: Bool { allSatisfy { $0 == "0" } }
}

extension StringProtocol {
    /// The text without white space at its ends.
    var trimmingSpaces: String {
        let start = firstIndex { !$0.isWhitespace } ?? endIndex
        let end = lastIndex { !$0.isWhitespace }.map(index(after:)) ?? start
        return String(self[start..<end])
    }
}
