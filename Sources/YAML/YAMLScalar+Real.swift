extension YAMLScalar {
    /// Reads `1.5`, `1_000.`, `.5`, `6.02e+23` (the exponent has a sign), `190:20:30.15` (base 60), `-.inf` and `.nan`.
    ///
    /// Source: <https://yaml.org/type/float.html>
    static func real(from text: String) -> YAMLScalar? {
        switch text {
        case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF": .real(.infinity)
        case "-.inf", "-.Inf", "-.INF": .real(-.infinity)
        case ".nan", ".NaN", ".NAN": .real(.nan)
        default: decimalReal(from: text) ?? sexagesimalReal(from: text)
        }
    }

    /// Reads what only the tag `!!float` makes a real number: `1`, `1e5`.
    static func looseReal(from text: String) -> YAMLScalar? {
        let isNumeric = text.unicodeScalars.allSatisfy { "0123456789+-.eE".unicodeScalars.contains($0) }
        return isNumeric ? Double(text).map(YAMLScalar.real) : nil
    }

    private static func decimalReal(from text: String) -> YAMLScalar? {
        var cursor = ScalarCursor(text)
        let beginsWithPoint = cursor.take(".")
        guard beginsWithPoint ? cursor.takeNumber() : cursor.takeSignedNumber() && cursor.take(".") else {
            return nil
        }
        _ = cursor.takeDigits(base: 10)
        guard cursor.takeExponent(), cursor.isAtEnd else { return nil }
        return Double(text.filter { $0 != "_" }).map(YAMLScalar.real)
    }

    private static func sexagesimalReal(from text: String) -> YAMLScalar? {
        var cursor = ScalarCursor(text)
        guard cursor.takeSignedNumber(), !cursor.takePlaces().isEmpty, cursor.take(".") else { return nil }
        _ = cursor.takeDigits(base: 10)
        guard cursor.isAtEnd else { return nil }
        let places = text.filter { !"_+-".contains($0) }.split(separator: ":").compactMap { Double($0) }
        let (value, _) = places.reversed().reduce((0.0, 1.0)) { ($0.0 + $1 * $0.1, $0.1 * 60) }
        return .real(text.hasPrefix("-") ? -value : value)
    }
}

extension ScalarCursor {
    fileprivate mutating func takeSignedNumber() -> Bool {
        _ = takeSign()
        return takeNumber()
    }

    /// Takes a digit and the digits and underscores behind it.
    fileprivate mutating func takeNumber() -> Bool {
        guard takeDigits(1...1) != nil else { return false }
        _ = takeDigits(base: 10)
        return true
    }

    /// Takes an exponent if there is one; one without a sign does not fit.
    fileprivate mutating func takeExponent() -> Bool {
        guard take("e") || take("E") else { return true }
        guard take("+") || take("-") else { return false }
        return takeDigits(1...Int.max) != nil
    }
}
