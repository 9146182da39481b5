/// A macro where it is used: `%name`, `%{name}`, `%{?name}`, `%{?name:text}` or `%{!?name:text}`.
struct MacroUse {
    let name: ArraySlice<UInt8>
    /// Whether the macro need not exist, because of `?`.
    let isConditional: Bool
    /// Whether `!` turns the condition round.
    let isNegated: Bool
    /// What a condition gives instead of the macro's value.
    let alternative: ArraySlice<UInt8>?
    /// The text behind the macro.
    let rest: ArraySlice<UInt8>

    /// Reads a text that begins with `%`; `nil` for arguments, expressions, shell and Lua.
    init?(startingAt text: ArraySlice<UInt8>) {
        var scanner = LineScanner(text.dropFirst())
        let isBraced = scanner.take("{")
        let end = isBraced ? MacroBalance.end(ofMacroStarting: text) : text.endIndex
        guard let end else { return nil }
        scanner = LineScanner(scanner.rest[..<end])
        let marks = scanner.takeMarks()
        isConditional = marks.contains(UInt8(ascii: "?"))
        isNegated = marks.filter { $0 == UInt8(ascii: "!") }.count % 2 == 1
        name = scanner.takeName()
        alternative = isBraced && isConditional && scanner.take(":") ? scanner.rest : nil
        rest = isBraced ? text[(end + 1)...] : scanner.rest
        guard let first = name.first, !LineScanner.isDigit(first) else { return nil }
        guard !isBraced || alternative != nil || scanner.rest.isEmpty else { return nil }
    }
}
