/// A commit and what it changes.
struct CommitPage: Page {
    let world: World
    let project: World.Project
    let commit: GitCommit
    let diffs: [FileDiff]

    var title: String { commit.title }

    var content: String {
        """
        <p>\(project.path.link(to: "/\(project.path)"))</p>
        <h1>\(commit.title.escapedForHTML)</h1>
        <p><code>\(commit.id)</code> by \(commit.author.name.escapedForHTML),
        \(commit.author.date.hookText)</p>
        <pre>\(commit.message.escapedForHTML)</pre>
        \(DiffView(diffs: diffs).html)
        """
    }
}
