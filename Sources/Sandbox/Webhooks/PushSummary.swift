/// One reference that a push moved, and what it brought.
struct PushSummary: Sendable {
    let project: World.Project.ID
    let user: World.User.ID
    /// Full name: `refs/heads/c10s`, `refs/tags/v1.0`.
    let reference: String
    /// Object names; zeros for "did not exist" and "is gone".
    let before: String
    let after: String
    /// The commit to check out, of a tag the one it stands for; `nil` when the reference is gone.
    var checkout: String?
    /// The message of an annotated tag.
    var message: String?
    /// The newest twenty commits, oldest first.
    var commits: [PushedCommit] = []
    var commitCount = 0
    var options: [String] = []

    var isTag: Bool { reference.hasPrefix("refs/tags/") }
    var trigger: HookTrigger { isTag ? .tagPush : .push }

    /// The name without `refs/heads/` or `refs/tags/`.
    var name: String { String(reference.split(separator: "/", maxSplits: 2).last ?? "") }
}

/// A pushed commit and the files it touches.
struct PushedCommit: Sendable {
    let commit: GitCommit
    let added: [String]
    let modified: [String]
    let removed: [String]
}
