/// The name of a patch file.
struct PatchFileName: Sendable, Hashable {
    let text: String

    init(_ text: String) {
        self.text = text
    }

    /// The name that `git format-patch` gives: position, title, `.patch`, at most 63 bytes.
    ///
    /// - Parameters:
    ///   - position: Counts from 1.
    ///   - title: The first line of the commit's message.
    init(position: Int, title: [UInt8]) {
        let digits = String(position)
        let number = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        let name = Array("\(number)-".utf8) + Self.sanitized(title)
        text = name.prefix(57).text + ".patch"
    }

    /// Keeps ASCII letters, digits, `.` and `_`; a run of other bytes becomes `-`, a run of dots one dot.
    ///
    /// Neither is left at the end.
    private static func sanitized(_ title: [UInt8]) -> [UInt8] {
        var name: [UInt8] = []
        var hasGap = false
        for byte in title {
            guard isPlain(byte) else {
                hasGap = true
                continue
            }
            if byte == dot, name.last == dot, !hasGap { continue }
            if hasGap, !name.isEmpty { name.append(dash) }
            hasGap = false
            name.append(byte)
        }
        return Array(name.prefix(upTo: name.lastIndex { $0 != dot && $0 != dash }.map { $0 + 1 } ?? 0))
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), dot, UInt8(ascii: "_"): true
        default: false
        }
    }

    private static let dot = UInt8(ascii: ".")
    private static let dash = UInt8(ascii: "-")
}

extension PatchFileName {
    /// Why the name cannot be one that a commit gives, as the end of a sentence; `nil` when it can.
    var flaw: String? {
        if text.utf8.contains(UInt8(ascii: "/")) {
            return "names a folder; patches are at the top of dist-git"
        }
        if text.hasPrefix(".") || text.hasPrefix("-") { return "begins with “\(text.prefix(1))”" }
        if text.contains("%") { return "holds a “%”, which rpm would read as a macro" }
        if text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7f }) {
            return "holds a control character"
        }
        if text.utf8.count > 255 { return "has more than 255 bytes" }
        return nil
    }
}
