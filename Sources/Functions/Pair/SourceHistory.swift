import Git

/// What was fetched of source-git for one conversion.
struct SourceHistory: Sendable {
    let head: ObjectID
    /// The commit that patches start from; `nil` when the configuration names none.
    let upstream: ObjectID?
    /// Where the target branch stands.
    let target: ObjectID
    /// The commits that the merge request brings to its target branch, oldest first.
    let brought: [Commit]
    /// The files that the conversion will read.
    let blobs: [ObjectID]
}
