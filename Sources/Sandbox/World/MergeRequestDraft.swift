/// What a merge request is created from.
struct MergeRequestDraft: Sendable {
    /// The target project.
    let project: World.Project.ID
    let sourceProject: World.Project.ID?
    let sourceBranch: String
    let targetBranch: String
    var title = ""
    var description = ""
    var edits = MergeRequestEdits()
}
