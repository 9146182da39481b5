import Git

/// The pattern of a filter rule, matched against paths that count from the root of the transfer.
///
/// Source: <https://download.samba.org/pub/rsync/rsync.1#PATTERN_MATCHING_RULES>
struct FilterPattern: Sendable, Equatable {
    /// A final slash: for folders only.
    private let isForFolders: Bool
    /// A first slash: for the whole path, not for its end.
    private let isAnchored: Bool
    private let wildcard: Wildcard
    private let reach: Reach
    /// A pattern that ends in `/***` is for a folder and for what it holds.
    private let endsInThreeStars: Bool

    /// What of a path a pattern without a first slash is compared with.
    private enum Reach: Equatable {
        /// So many of its last names.
        case names(Int)
        /// Anything from the root or from behind a slash on, since `**` may cross slashes.
        case anywhere
        /// All of it, behind a slash: the pattern begins with `**`.
        case wholeBehindSlash
    }

    init(_ text: [UInt8]) {
        isForFolders = text.count > 1 && text.last == slash
        let pattern = isForFolders ? text.dropLast() : text[...]
        isAnchored = pattern.first == slash
        let isWild = Wildcard.isNeeded(for: text)
        let literal = Wildcard.Token.literal
        let body = Array(isAnchored ? pattern.dropFirst() : pattern)
        wildcard = isWild ? Wildcard(body, dialect: .rsync) : Wildcard(tokens: body.map(literal))
        endsInThreeStars = isWild && body.suffix(3).elementsEqual("***".utf8)
        reach = Self.reach(of: wildcard, slashes: body.count { $0 == slash })
    }

    /// Exactly one path, whatever characters are in it.
    init(anchored path: GitPath) {
        isForFolders = false
        isAnchored = true
        wildcard = Wildcard(tokens: path.bytes.map(Wildcard.Token.literal))
        endsInThreeStars = false
        reach = .names(path.components.count)
    }

    private static func reach(of wildcard: Wildcard, slashes: Int) -> Reach {
        let crosses = Wildcard.Token.run(crossesSlashes: true)
        if wildcard.tokens.first == crosses { return .wholeBehindSlash }
        return wildcard.tokens.contains(crosses) ? .anywhere : .names(slashes + 1)
    }

    func matches(_ path: [[UInt8]], isFolder: Bool) -> Bool {
        guard isFolder || !isForFolders else { return false }
        let end: [UInt8] = isFolder && endsInThreeStars ? [slash] : []
        return candidates(of: path).contains { wildcard.matches($0 + end) }
    }

    /// The texts of which one has to fit.
    private func candidates(of path: [[UInt8]]) -> [[UInt8]] {
        let whole = Array(path.joined(separator: [slash]))
        if isAnchored { return [whole] }
        return switch reach {
        case .names(let count):
            path.count < count ? [] : [Array(path.suffix(count).joined(separator: [slash]))]
        case .anywhere: path.indices.map { Array(path[$0...].joined(separator: [slash])) }
        case .wholeBehindSlash: [[slash] + whole]
        }
    }
}

private let slash = UInt8(ascii: "/")
