extension YAMLScalar {
    /// Reads `12`, `1_000`, `-0b1010`, `0644` (octal), `0xFF` and `190:20:30` (base 60).
    ///
    /// Source: <https://yaml.org/type/int.html>
    static func integer(from text: String) -> YAMLScalar? {
        var cursor = ScalarCursor(text)
        let sign = cursor.takeSign()
        guard let digits = cursor.take("0") ? digitsAfterZero(&cursor) : decimalDigits(&cursor) else {
            return nil
        }
        let places = digits.base == 10 ? cursor.takePlaces() : []
        guard cursor.isAtEnd else { return nil }
        let whole = append(digits.values, base: digits.base, sign: sign, to: 0)
        let value = whole.flatMap { append(places, base: 60, sign: sign, to: $0) }
        return value.map(YAMLScalar.integer) ?? .bigInteger(text)
    }

    /// Zero itself, or the digits that follow `0b`, `0x` and the `0` of an octal number.
    private static func digitsAfterZero(_ cursor: inout ScalarCursor) -> (values: [Int64], base: Int64)? {
        if cursor.isAtEnd { return ([0], 8) }
        let base: Int64 = cursor.take("b") ? 2 : cursor.take("x") ? 16 : 8
        let isOctal = base == 8
        let values = cursor.takeDigits(base: base)
        return values.isEmpty && !isOctal ? nil : (values, base)
    }

    private static func decimalDigits(_ cursor: inout ScalarCursor) -> (values: [Int64], base: Int64)? {
        cursor.takeDigits(1...1).map { ($0 + cursor.takeDigits(base: 10), 10) }
    }

    /// Appends digits to a number; `nil` when it grows beyond 64 bits.
    private static func append(_ digits: [Int64], base: Int64, sign: Int64, to start: Int64) -> Int64? {
        var number = start
        for digit in digits {
            let (shifted, isBeyond) = number.multipliedReportingOverflow(by: base)
            let (sum, isFarther) = shifted.addingReportingOverflow(sign * digit)
            if isBeyond || isFarther { return nil }
            number = sum
        }
        return number
    }
}
