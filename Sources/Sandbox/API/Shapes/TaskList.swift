import JSON

/// The check boxes of a text: `- [ ] to do`, `* [x] done`.
struct TaskList: JSONEncodable {
    private let count: Int
    private let completed: Int

    init(_ text: String) {
        let boxes = text.matches(of: Self.box)
        count = boxes.count
        completed = boxes.count { $0.output.1 != " " }
    }

    /// Read once; nothing changes a regular expression, it is not marked so only.
    nonisolated(unsafe) private static let box = /(?m)^\s*(?:[-*+]|\d+\.)\s+\[([ xX])\]\s/

    var json: JSONValue { ["count": count.json, "completed_count": completed.json] }
}
