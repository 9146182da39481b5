import JSON

/// The check boxes of a text: `- [ ] to do`, `* [x] done`.
struct TaskList: JSONEncodable {
    private let count: Int
    private let completed: Int

    init(_ text: String) {
        let boxes = text.matches(of: /(?m)^\s*(?:[-*+]|\d+\.)\s+\[([ xX])\]\s/)
        count = boxes.count
        completed = boxes.count { $0.output.1 != " " }
    }

    var json: JSONValue { ["count": count.json, "completed_count": completed.json] }
}
