/// A macro that a line calls, with the words behind its name: `%autosetup -p1`.
struct MacroCall {
    let name: String
    private let rest: ArraySlice<UInt8>

    private static let longestArguments = 512

    /// What follows on the line, up to the brace that closes the call or one around it.
    var arguments: ArraySlice<UInt8> {
        var depth = 0
        let text = rest.prefix(Self.longestArguments)
        let end = text.firstIndex { byte in
            depth += byte == UInt8(ascii: "{") ? 1 : byte == UInt8(ascii: "}") ? -1 : 0
            return depth < 0
        }
        return text[..<(end ?? text.endIndex)]
    }

    /// Every macro that a line calls, those inside of others included.
    static func calls(in line: ArraySlice<UInt8>) -> [MacroCall] {
        var calls: [MacroCall] = []
        var scanner = LineScanner(line)
        while true {
            scanner.take { $0 != UInt8(ascii: "%") }
            guard scanner.take("%") else { return calls }
            guard !scanner.take("%") else { continue }
            _ = scanner.take("{")
            _ = scanner.takeMarks()
            let name = scanner.takeName()
            guard !name.isEmpty else { continue }
            calls.append(MacroCall(name: String(decoding: name, as: UTF8.self), rest: scanner.rest))
        }
    }
}
