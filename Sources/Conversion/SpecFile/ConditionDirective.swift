/// What a line does to the conditions around it.
enum ConditionDirective: Sendable, Equatable {
    /// `%if`, `%ifarch`, `%ifnarch`, `%ifos`, `%ifnos`
    case open
    /// `%elif`, `%elifarch`, `%elifos`, `%else`
    case branch
    /// `%endif`
    case close

    /// Reads a line; `nil` when it is no directive.
    init?(_ line: ArraySlice<UInt8>) {
        var scanner = LineScanner(line)
        scanner.takeBlanks()
        guard scanner.take("%") else { return nil }
        let word = String(decoding: scanner.takeLetters().prefix(9), as: UTF8.self)
        switch word {
        case "else": self = .branch
        case "endif": self = .close
        case _ where !(scanner.next.map(LineScanner.isBlank) ?? true): return nil
        case "if", "ifarch", "ifnarch", "ifos", "ifnos": self = .open
        case "elif", "elifarch", "elifos": self = .branch
        default: return nil
        }
    }
}
