/// A title that may make a draft of its merge request.
///
/// Source: <https://docs.gitlab.com/user/project/merge_requests/drafts/>
struct DraftTitle {
    private let text: String

    init(_ text: String) {
        self.text = text
    }

    /// The title without the words in front that make a draft: `Draft:`, `[Draft]`, `(Draft)`, however often.
    var withoutMark: String {
        var title = text[...].drop(while: \.isWhitespace)
        while let mark = Self.marks.first(where: { title.lowercased().hasPrefix($0) }) {
            title = title.dropFirst(mark.count).drop(while: \.isWhitespace)
        }
        return title.isEmpty ? text : String(title)
    }

    /// Whether the title makes a draft.
    var isDraft: Bool {
        let start = text.drop(while: \.isWhitespace).lowercased()
        return Self.marks.contains { start.hasPrefix($0) }
    }

    private static let marks = ["draft:", "[draft]", "(draft)"]
}
