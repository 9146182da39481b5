/// Fills in the plain macros of a text; what would have to run or comes from elsewhere makes it give up.
struct MacroExpansion {
    private(set) var output: [UInt8] = []
    private let macros: MacroTable
    private var usesLeft = 256

    private static let longest = 4096
    private static let deepest = 16

    init(_ macros: MacroTable) {
        self.macros = macros
    }

    /// Appends the text's expansion to the output; `false` when there is none.
    mutating func expand(_ text: ArraySlice<UInt8>, above line: Int, depth: Int = 0) -> Bool {
        guard depth < Self.deepest, text.count <= Self.longest else { return false }
        var rest = text
        while let percent = rest.firstIndex(of: UInt8(ascii: "%")) {
            output += rest[..<percent]
            guard let after = expandMacro(rest[percent...], above: line, depth: depth) else { return false }
            rest = after
        }
        output += rest
        return output.count <= Self.longest
    }

    /// Expands what begins with `%`, and gives the text behind it.
    private mutating func expandMacro(
        _ text: ArraySlice<UInt8>,
        above line: Int,
        depth: Int
    ) -> ArraySlice<UInt8>? {
        switch text.dropFirst().first {
        case UInt8(ascii: "%"):
            output.append(UInt8(ascii: "%"))
            return text.dropFirst(2)
        case UInt8(ascii: "("), UInt8(ascii: "["):
            return nil
        case let next:
            usesLeft -= 1
            guard usesLeft >= 0 else { return nil }
            guard let use = MacroUse(startingAt: text) else {
                return next == UInt8(ascii: "{") ? nil : literalPercent(text)
            }
            return expand(use, above: line, depth: depth) ? use.rest : nil
        }
    }

    private mutating func literalPercent(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        output.append(UInt8(ascii: "%"))
        return text.dropFirst()
    }

    private mutating func expand(_ use: MacroUse, above line: Int, depth: Int) -> Bool {
        let value = macros.value(of: use.name, above: line)
        if use.isConditional, (value == nil) != use.isNegated { return true }
        if let alternative = use.alternative { return expand(alternative, above: line, depth: depth + 1) }
        if use.isNegated { return use.isConditional }
        guard let value else { return false }
        return expand(value.body, above: value.line, depth: depth + 1)
    }
}
