/// A macro that a line calls, with the words behind its name: `%autosetup -p1`.
struct MacroCall {
    let name: String
    /// The rest of the line, or of the braces.
    let arguments: ArraySlice<UInt8>

    /// Every macro that a line calls, those inside of others included.
    static func calls(in line: ArraySlice<UInt8>) -> [MacroCall] {
        var calls: [MacroCall] = []
        var scanner = LineScanner(line)
        while true {
            scanner.take { $0 != UInt8(ascii: "%") }
            guard scanner.take("%") else { return calls }
            guard !scanner.take("%") else { continue }
            _ = scanner.take("{")
            scanner.take { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "!") }
            let name = String(decoding: scanner.takeName(), as: UTF8.self)
            let arguments = scanner.rest.prefix { $0 != UInt8(ascii: "}") }
            if !name.isEmpty { calls.append(MacroCall(name: name, arguments: arguments)) }
        }
    }
}
