/// A shell pattern over bytes, matched in time proportional to pattern times text.
struct Wildcard: Sendable, Equatable {
    enum Token: Sendable, Equatable {
        case literal(UInt8)
        /// `?`: any byte but a slash.
        case one
        /// `[a-z]`: a byte of the ranges, or none of them, but no slash.
        case oneOf([ClosedRange<UInt8>], isNegated: Bool)
        /// `*`: any number of bytes, for `**` slashes too.
        case run(crossesSlashes: Bool)
    }

    let tokens: [Token]

    /// Whether the whole of `text` fits.
    func matches(_ text: some Sequence<UInt8>) -> Bool {
        var reached = afterRuns([0])
        for byte in text {
            guard !reached.isEmpty else { return false }
            reached = afterRuns(reached.flatMap { self.next($0, on: byte) })
        }
        return reached.contains(tokens.count)
    }

    /// The positions reached from one position by one byte.
    private func next(_ position: Int, on byte: UInt8) -> [Int] {
        guard position < tokens.count else { return [] }
        return switch tokens[position] {
        case .literal(let wanted): wanted == byte ? [position + 1] : []
        case .one: byte != slash ? [position + 1] : []
        case .oneOf(let ranges, let isNegated):
            byte != slash && ranges.contains { $0.contains(byte) } != isNegated ? [position + 1] : []
        case .run(let crossesSlashes): byte != slash || crossesSlashes ? [position] : []
        }
    }

    /// Positions with those behind them that need no byte, each once.
    private func afterRuns(_ positions: [Int]) -> Set<Int> {
        var all: Set<Int> = []
        for start in positions {
            var position = start
            while all.insert(position).inserted, position < tokens.count, case .run = tokens[position] {
                position += 1
            }
        }
        return all
    }
}

private let slash = UInt8(ascii: "/")
