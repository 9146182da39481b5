/// Which line of one text is which line of another, found by equal beginnings and ends, between them by
/// lines that occur once on both sides, and by equal neighbours of those.
struct LineCorrespondence {
    typealias Line = ArraySlice<UInt8>

    private let old: [Line]
    private let new: [Line]
    private var partners: [Int?]

    init(_ old: [Line], _ new: [Line]) {
        self.old = old
        self.new = new
        partners = Array(repeating: nil, count: old.count)
        let start = zip(old, new).prefix { $0 == $1 }.count
        let room = min(old.count, new.count) - start
        let end = zip(old.reversed(), new.reversed()).prefix(room).prefix { $0 == $1 }.count
        for line in (0..<start) { partners[line] = line }
        for line in (0..<end) { partners[old.count - 1 - line] = new.count - 1 - line }
        joinUniqueLines(start..<old.count - end, start..<new.count - end)
        joinLinesBelow()
    }

    /// The line of the new text that is this line of the old one; `nil` when it is gone or changed.
    subscript(line: Int) -> Int? { partners[line] }

    /// Joins the lines that occur once on both sides, as many as keep their order.
    private mutating func joinUniqueLines(_ oldRange: Range<Int>, _ newRange: Range<Int>) {
        let places = Self.places(in: newRange, of: new)
        let unique = Self.places(in: oldRange, of: old).compactMap { line, place in
            place.flatMap { old in places[line].flatMap { $0 }.map { (old: old, new: $0) } }
        }
        let pairs = unique.sorted { $0.old < $1.old }
        for index in Self.longestRise(pairs.map(\.new)) {
            partners[pairs[index].old] = pairs[index].new
        }
    }

    /// Joins lines that are equal behind joined ones.
    private mutating func joinLinesBelow() {
        var bounds = Array(repeating: new.count, count: old.count + 1)
        for line in old.indices.reversed() {
            bounds[line] = partners[line] ?? bounds[line + 1]
        }
        var last = -1
        for line in old.indices {
            if partners[line] == nil, last + 1 < bounds[line], old[line] == new[last + 1] {
                partners[line] = last + 1
            }
            last = partners[line] ?? last
        }
    }

    /// Where each line stands; `nil` for one that occurs again.
    private static func places(in range: Range<Int>, of lines: [Line]) -> [Line: Int?] {
        Dictionary(range.map { (lines[$0], $0) }) { _, _ in nil }
    }

    /// The indices of a longest part of the numbers that rises.
    private static func longestRise(_ numbers: [Int]) -> [Int] {
        var tails: [Int] = []
        var previous: [Int?] = []
        for (index, number) in numbers.enumerated() {
            let place = tails.firstIndexNotBelow(number, by: { numbers[$0] })
            previous.append(place > 0 ? tails[place - 1] : nil)
            if place < tails.count { tails[place] = index } else { tails.append(index) }
        }
        return Array(
            sequence(first: tails.last, next: { $0.map { previous[$0] } }).compactMap { $0 }.reversed()
        )
    }
}

extension [Int] {
    /// Where an ascending list first holds a number that is not below another.
    fileprivate func firstIndexNotBelow(_ number: Int, by value: (Int) -> Int) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if value(self[middle]) < number { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
