/// Colours the lines of a patch as git does.
struct DiffColors: Sendable {
    let isOn: Bool

    /// The text with escape sequences around lines that are added, removed or headings; as it is when colours are off.
    func colored(_ patch: String) -> String {
        guard isOn else { return patch }
        return patch.split(separator: "\n", omittingEmptySubsequences: false)
            .map { line in Self.code(for: line).map { "\u{1B}[\($0)m\(line)\u{1B}[m" } ?? String(line) }
            .joined(separator: "\n")
    }

    /// The parameters of the escape sequence; nil for a line without colour.
    private static func code(for line: Substring) -> String? {
        let headings = [
            "diff --git ", "index ", "--- ", "+++ ", "new file ", "deleted file ", "old mode ", "new mode ",
        ]
        if headings.contains(where: line.hasPrefix) { return "1" }
        return switch line.first {
        case "+": "32"
        case "-": "31"
        case "@": "36"
        default: nil
        }
    }
}
