/// An issue to be created.
package struct IssueDraft: Sendable, Equatable {
    package var title: String
    /// Markdown.
    package var description: String

    package init(title: String, description: String) {
        self.title = title
        self.description = description
    }
}
