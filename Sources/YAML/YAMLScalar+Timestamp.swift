extension YAMLScalar {
    /// Recognizes `2001-12-14` and `2001-12-14t21:59:43.10-05:00`, with blanks for the `t` and before the zone.
    ///
    /// Source: <https://yaml.org/type/timestamp.html>
    static func timestamp(from text: String) -> YAMLScalar? {
        var cursor = ScalarCursor(text)
        return cursor.takeTimestamp() && cursor.isAtEnd ? .timestamp(text) : nil
    }
}

extension ScalarCursor {
    fileprivate mutating func takeTimestamp() -> Bool {
        guard takeDigits(4...4) != nil, let month = takeDigits(after: "-", 1...2),
            let day = takeDigits(after: "-", 1...2)
        else { return false }
        if isAtEnd { return month.count == 2 && day.count == 2 }
        guard take("T") || take("t") || takeBlanks() > 0 else { return false }
        return takeTime() && takeZone()
    }

    private mutating func takeTime() -> Bool {
        guard takeDigits(1...2) != nil, takeDigits(after: ":", 2...2) != nil,
            takeDigits(after: ":", 2...2) != nil
        else { return false }
        _ = takeDigits(after: ".", 0...Int.max)
        return true
    }

    /// Takes a zone if there is one.
    private mutating func takeZone() -> Bool {
        if isAtEnd { return true }
        _ = takeBlanks()
        if take("Z") { return true }
        guard take("+") || take("-"), takeDigits(1...2) != nil else { return false }
        return isAtEnd || takeDigits(after: ":", 2...2) != nil
    }

    private mutating func takeDigits(after separator: Unicode.Scalar, _ count: ClosedRange<Int>) -> [Int64]? {
        take(separator) ? takeDigits(count) : nil
    }
}
