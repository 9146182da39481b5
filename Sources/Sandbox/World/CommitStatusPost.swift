/// A commit status that somebody posts.
///
/// Source: <https://docs.gitlab.com/api/commits/#set-commit-pipeline-status>
struct CommitStatusPost: Sendable {
    let project: World.Project.ID
    let commit: GitCommit
    let state: PipelineStatus
    let name: String
    /// As posted; `nil` leaves the choice to GitLab.
    let ref: String?
    let pipeline: World.Pipeline.ID?
    let details: World.Job.CommitStatus
}
