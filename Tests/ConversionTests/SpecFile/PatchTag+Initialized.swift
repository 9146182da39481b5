import Conversion

extension PatchTag {
    /// The series that commits carry after init: names, numbers, and as `Patch-status` the comment lines.
    static func initialized(from spec: SpecFile) -> [PatchTag] {
        spec.patches.map { patch in
            PatchTag(name: patch.name ?? patch.value, number: patch.number, comment: comment(patch.comment))
        }
    }

    private static func comment(_ lines: [[UInt8]]) -> PatchComment {
        guard !lines.isEmpty else { return .derived("Subject of the commit") }
        let marked = lines.map { $0.isEmpty ? "#" : "# " + String(decoding: $0, as: UTF8.self) }
        return .stated(marked.joined(separator: "\n"))
    }
}
