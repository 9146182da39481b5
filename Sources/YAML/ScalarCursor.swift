/// Walks over the characters of a scalar; what it takes it has passed, what does not fit stays.
struct ScalarCursor {
    private var rest: Substring.UTF8View

    init(_ text: String) { rest = text[...].utf8 }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard rest.first == UInt8(ascii: character) else { return false }
        rest.removeFirst()
        return true
    }

    /// Takes a sign if there is one and gives its factor.
    mutating func takeSign() -> Int64 {
        if take("-") { return -1 }
        _ = take("+")
        return 1
    }

    /// Takes digits of a base and the underscores between them; gives the digits' values.
    mutating func takeDigits(base: Int64) -> [Int64] {
        take(while: { $0 == UInt8(ascii: "_") || digitValue($0) ?? base < base }).compactMap(digitValue)
    }

    /// Takes so many decimal digits, as many as it can, and gives them; `nil` when there are too few.
    mutating func takeDigits(_ count: ClosedRange<Int>) -> [Int64]? {
        var ahead = rest
        var digits: [Int64] = []
        while digits.count < count.upperBound, let digit = ahead.first.flatMap(digitValue), digit < 10 {
            digits.append(digit)
            ahead.removeFirst()
        }
        guard digits.count >= count.lowerBound else { return nil }
        rest = ahead
        return digits
    }

    /// Takes the lower places of a number in base 60, each a colon and `0` to `59`.
    mutating func takePlaces() -> [Int64] {
        var places: [Int64] = []
        while let place = takePlace() {
            places.append(place)
        }
        return places
    }

    private mutating func takePlace() -> Int64? {
        var ahead = self
        guard ahead.take(":"), let digits = ahead.takeDigits(1...2) else { return nil }
        let value = digits.reduce(0) { $0 * 10 + $1 }
        guard value < 60 else { return nil }
        self = ahead
        return value
    }

    /// Takes spaces and tabs and gives how many.
    mutating func takeBlanks() -> Int {
        take(while: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }).count
    }

    private mutating func take(while fits: (UInt8) -> Bool) -> Substring.UTF8View {
        let taken = rest.prefix(while: fits)
        rest = rest.dropFirst(taken.count)
        return taken
    }
}

private func digitValue(_ byte: UInt8) -> Int64? {
    Character(Unicode.Scalar(byte)).hexDigitValue.map(Int64.init)
}
