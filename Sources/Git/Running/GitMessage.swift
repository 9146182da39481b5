/// What git says on its error output.
struct GitMessage {
    let lines: [String]

    init(_ output: [UInt8]) {
        lines = output.split(whereSeparator: { $0 == .newline || $0 == UInt8(ascii: "\r") })
            .map { $0.filter { !$0.isControl }.text }
            .filter { !Self.noise.contains(where: $0.hasPrefix) }
    }

    /// One line for people, of bounded length.
    var text: String {
        if let lockFile {
            return "another git works there: wait for it, or, if there is none, remove \(lockFile)"
        }
        return String(lines.map(Self.withoutLabel).joined(separator: "; ").prefix(1000))
    }

    /// The object that git looked for in vain.
    var missingObject: ObjectID? {
        let own = lines.filter { !$0.hasPrefix("remote: ") }
        let complaints = own.filter { line in Self.complaints.contains { line.contains($0) } }
        let words = complaints.flatMap { $0.split { !$0.isHexDigit } }
        return words.lazy.compactMap { ObjectID($0) }.first { !$0.isZero }
    }

    /// The file that git could not read for want of its object.
    var unreadablePath: String? {
        let label = "error: failed to read "
        return lines.first { $0.hasPrefix(label) }.map { String($0.dropFirst(label.count)) }
    }

    /// The file that is there as long as another git works.
    private var lockFile: Substring? {
        let line = lines.first { $0.contains(".lock': File exists") }
        return line?.split(separator: "'").first { $0.hasSuffix(".lock") }
    }

    private static let noise = ["hint: ", "fast-import: dumping crash report"]

    private static let complaints = [
        "bad object", "unable to read", "Could not read", "cannot read", "not a valid object",
        "Not a valid commit", "failed to unpack tree object", "not found: ", "missing ", "not our ref",
        "unadvertised object", "bad tree object", "unable to find",
    ]

    private static func withoutLabel(_ line: String) -> Substring {
        let label = ["fatal: ", "error: "].first(where: line.hasPrefix)
        return line.dropFirst(label?.count ?? 0)
    }
}

extension GitMessage {
    /// The reference that the remote does not have.
    var missingRemoteReference: String? {
        let label = "fatal: couldn't find remote ref "
        return lines.first { $0.hasPrefix(label) }.map { String($0.dropFirst(label.count)) }
    }
}
