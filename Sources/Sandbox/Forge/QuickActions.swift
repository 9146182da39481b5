/// Finds the commands in a text and takes them out.
enum QuickActions {
    /// The commands of a text in order, and what is left of it.
    ///
    /// A command stands at the start of a line; in code, in quotations and in HTML comments there are none,
    /// and words that are no commands stay.
    static func extract(from text: String) -> (text: String, actions: [QuickAction]) {
        var actions: [QuickAction] = []
        var kept: [Substring] = []
        var shelter = Shelter()
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if !shelter.covers(line), let action = action(in: line) {
                actions.append(action)
            } else {
                kept.append(line)
            }
        }
        guard !actions.isEmpty else { return (text, []) }
        return (kept.joined(separator: "\n").trimmingSpaces, actions)
    }

    private static func action(in line: Substring) -> QuickAction? {
        guard let match = line.wholeMatch(of: /\/([a-zA-Z_]+)(?:[ \t]+(.*?))?\s*/) else { return nil }
        return QuickAction(String(match.output.1), match.output.2.map(String.init) ?? "")
    }

    /// Whether lines stand in a fenced block, a block quotation or an HTML comment.
    private struct Shelter {
        private var end: String?

        mutating func covers(_ line: Substring) -> Bool {
            if let end {
                if line.contains(end) { self.end = nil }
                return true
            }
            end = Self.end(of: line)
            return end != nil
        }

        private static func end(of line: Substring) -> String? {
            for fence in ["```", "~~~", ">>>"] where line.hasPrefix(fence) { return fence }
            return line.contains("<!--") && !line.contains("-->") ? "-->" : nil
        }
    }
}
