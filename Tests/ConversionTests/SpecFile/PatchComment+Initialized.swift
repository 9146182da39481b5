import Conversion

extension PatchComment {
    /// The comment that a commit carries after init: `Patch-status` with the tag's comment lines, or only a
    /// message.
    static func initialized(from comment: [[UInt8]]) -> PatchComment {
        guard !comment.isEmpty else { return .derived("Subject of the commit") }
        let lines = comment.map { $0.isEmpty ? "#" : "# " + String(decoding: $0, as: UTF8.self) }
        return .stated(lines.joined(separator: "\n"))
    }
}
