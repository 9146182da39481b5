extension Signature {
    /// Reads `NAME <EMAIL> SECONDS ZONE` as git does: what is damaged becomes empty, 1970 and UTC.
    init(parsing line: some Collection<UInt8>) {
        let line = Array(line)
        let opening = line.firstIndex(of: UInt8(ascii: "<")) ?? line.endIndex
        let closing = line[opening...].firstIndex(of: UInt8(ascii: ">")) ?? line.endIndex
        let name = line[..<opening]
        let date = line.suffix(from: line.lastIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? line.endIndex)
        let parts = date.split(separator: .space).map(\.text)
        self.init(
            name: Array(name.last == .space ? name.dropLast() : name),
            email: Array(line[opening..<closing].dropFirst()),
            seconds: parts.first.flatMap(Int64.init) ?? 0,
            zone: parts.dropFirst().first.flatMap(Self.zone) ?? "+0000"
        )
    }

    private static func zone(_ text: String) -> String? {
        let digits = text.utf8.dropFirst()
        let isZone =
            (text.hasPrefix("+") || text.hasPrefix("-")) && digits.count == 4 && digits.allSatisfy(\.isDigit)
        return isZone ? text : nil
    }
}

extension Signature {
    /// `NAME <EMAIL> SECONDS ZONE`, without the characters that would break it apart.
    var line: [UInt8] {
        let person =
            Self.cleaned(name) + (name.isEmpty ? [] : [.space]) + Array("<".utf8) + Self.cleaned(email)
        return person + Array("> \(max(0, seconds)) \(Self.zone(zone) ?? "+0000")".utf8)
    }

    private static func cleaned(_ bytes: [UInt8]) -> [UInt8] {
        bytes.filter { ![0, .newline, UInt8(ascii: "<"), UInt8(ascii: ">")].contains($0) }
    }
}
