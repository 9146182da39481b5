/// What git says about the two branches of a merge request.
struct VersionContents: Sendable {
    let head: GitCommit
    let base: String
    let start: String
    /// What the target branch lacks, newest first.
    let commits: [GitCommit]
    let changes: Int
    /// What the push brought, oldest first; empty when nothing was pushed.
    var pushed: [GitCommit] = []
}
