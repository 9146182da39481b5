/// A title that may carry a prefix for "not ready": `Draft: `, `[Draft]`, `(Draft)`, in any case.
///
/// Source: <https://docs.gitlab.com/user/project/merge_requests/drafts/>
struct DraftTitle {
    let title: String

    init(_ title: String) {
        self.title = title
    }

    var isDraft: Bool { title.prefixMatch(of: Self.prefix) != nil }

    /// The title without the prefix.
    var ready: String { String(title.trimmingPrefix(Self.prefix)) }

    /// The title with the prefix.
    var draft: String { isDraft ? title : "Draft: \(title)" }

    /// Read once; nothing changes a regular expression, it is not marked so only.
    nonisolated(unsafe) private static let prefix = /(\s*(\[draft\]|\(draft\)|draft:)\s*)+/.ignoresCase()
}
