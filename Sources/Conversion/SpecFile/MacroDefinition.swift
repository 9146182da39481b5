/// The first line of a macro definition: `%global NAME BODY` or `%define NAME(OPTIONS) BODY`.
struct MacroDefinition {
    let name: ArraySlice<UInt8>
    /// Whether the macro takes arguments, so that its body alone says nothing.
    let isParametric: Bool
    /// The body as far as this line goes.
    let body: ArraySlice<UInt8>

    /// Reads a line; `nil` when it defines nothing.
    init?(_ line: ArraySlice<UInt8>) {
        var scanner = LineScanner(line)
        scanner.takeBlanks()
        guard scanner.take("%global") || scanner.take("%define"), !scanner.takeBlanks().isEmpty else {
            return nil
        }
        name = scanner.takeName()
        isParametric = scanner.take("(")
        if isParametric {
            scanner.take { $0 != UInt8(ascii: ")") }
            guard scanner.take(")") else { return nil }
        }
        guard !name.isEmpty, !scanner.takeBlanks().isEmpty || isParametric else { return nil }
        body = LineScanner.trimmingEnd(scanner.rest)
    }
}
