/// A merge request to be created.
package struct MergeRequestDraft: Sendable, Equatable {
    package var sourceBranch: String
    package var targetBranch: String
    /// Begins with `Draft:` for a draft.
    package var title: String
    /// Markdown.
    package var description: String
    /// The project to merge into when it is not the one of the source branch.
    package var targetProject: Project.ID?
    /// `nil` leaves it to the project's setting.
    package var removesSourceBranch: Bool?

    package init(
        sourceBranch: String,
        targetBranch: String,
        title: String,
        description: String,
        targetProject: Project.ID? = nil,
        removesSourceBranch: Bool? = nil
    ) {
        self.sourceBranch = sourceBranch
        self.targetBranch = targetBranch
        self.title = title
        self.description = description
        self.targetProject = targetProject
        self.removesSourceBranch = removesSourceBranch
    }
}
