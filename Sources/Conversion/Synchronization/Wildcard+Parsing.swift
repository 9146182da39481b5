extension Wildcard {
    /// Whose reading of special characters is meant.
    enum Dialect {
        /// rsync: `**` crosses slashes, a backslash takes the next byte literally.
        case rsync
        /// Python's glob: `**` is `*`, a backslash is a backslash.
        case glob

        /// What a bracket without its counterpart is: to Python itself, to rsync nothing at all.
        fileprivate var openSet: Token {
            self == .glob ? .literal(UInt8(ascii: "[")) : .oneOf([], isNegated: false)
        }
    }

    /// Whether `pattern` has anything but literal bytes in it.
    static func isNeeded(for pattern: [UInt8]) -> Bool {
        pattern.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "[") }
    }

    init(_ pattern: [UInt8], dialect: Dialect) {
        var rest = pattern[...]
        var tokens: [Token] = []
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "*"):
                let stars = rest.prefix { $0 == UInt8(ascii: "*") }.count
                rest = rest.dropFirst(stars)
                tokens.append(.run(crossesSlashes: stars > 0 && dialect == .rsync))
            case UInt8(ascii: "?"): tokens.append(.one)
            case UInt8(ascii: "["): tokens.append(Self.readSet(&rest, dialect: dialect) ?? dialect.openSet)
            case UInt8(ascii: "\\") where dialect == .rsync: tokens.append(.literal(rest.popFirst() ?? byte))
            default: tokens.append(.literal(byte))
            }
        }
        self.tokens = tokens
    }

    /// Takes a set behind its `[` up to and with its `]`; takes nothing and gives `nil` when it has no end.
    private static func readSet(_ rest: inout ArraySlice<UInt8>, dialect: Dialect) -> Token? {
        var ahead = rest
        let isNegated =
            ahead.first == UInt8(ascii: "!") || (ahead.first == UInt8(ascii: "^") && dialect == .rsync)
        if isNegated { ahead = ahead.dropFirst() }
        var ranges: [ClosedRange<UInt8>] = []
        while let low = ahead.popFirst() {
            if low == UInt8(ascii: "]"), !ranges.isEmpty {
                rest = ahead
                return .oneOf(ranges, isNegated: isNegated)
            }
            if let named = readClass(low, &ahead) {
                ranges += named
            } else {
                let first = low == UInt8(ascii: "\\") && dialect == .rsync ? ahead.popFirst() ?? low : low
                ranges.append(first...max(first, readUpperBound(&ahead) ?? first))
            }
        }
        return nil
    }

    /// Takes `-z` of a range, unless the dash is the last byte of the set.
    private static func readUpperBound(_ rest: inout ArraySlice<UInt8>) -> UInt8? {
        guard rest.first == UInt8(ascii: "-"), let high = rest.dropFirst().first, high != UInt8(ascii: "]")
        else { return nil }
        rest = rest.dropFirst(2)
        return high
    }

    /// Takes `[:digit:]` and the like, whose `[` is `first`.
    private static func readClass(_ first: UInt8, _ rest: inout ArraySlice<UInt8>) -> [ClosedRange<UInt8>]? {
        guard first == UInt8(ascii: "["), rest.first == UInt8(ascii: ":") else { return nil }
        let name = rest.dropFirst().prefix { $0 != UInt8(ascii: ":") }
        guard let ranges = classes[String(decoding: name, as: UTF8.self)] else { return nil }
        let end = rest.dropFirst(name.count + 1)
        guard end.starts(with: ":]".utf8) else { return nil }
        rest = end.dropFirst(2)
        return ranges
    }

    private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    private static let upper = UInt8(ascii: "A")...UInt8(ascii: "Z")
    private static let lower = UInt8(ascii: "a")...UInt8(ascii: "z")

    private static let classes: [String: [ClosedRange<UInt8>]] = [
        "alnum": [digits, upper, lower], "alpha": [upper, lower], "digit": [digits], "lower": [lower],
        "upper": [upper], "xdigit": [digits, 0x41...0x46, 0x61...0x66], "space": [0x09...0x0d, 0x20...0x20],
        "blank": [0x09...0x09, 0x20...0x20], "punct": [0x21...0x2f, 0x3a...0x40, 0x5b...0x60, 0x7b...0x7e],
        "graph": [0x21...0x7e], "print": [0x20...0x7e], "cntrl": [0x00...0x1f, 0x7f...0x7f],
    ]
}
