/// A project: its branches, merge requests and pipelines.
struct ProjectPage: Page {
    let world: World
    let project: World.Project
    let branches: [GitBranch]

    var title: String { project.path }

    var content: String {
        """
        <h1>\(project.path.escapedForHTML)</h1>
        <p>\(project.description.escapedForHTML)</p>
        <pre>git clone \(world.webURL(of: project).escapedForHTML).git</pre>
        <h2>Merge requests</h2>
        \(mergeRequests)
        <h2>Pipelines</h2>
        \(pipelines)
        <h2>Branches</h2>
        \(branchTable)
        """
    }

    private var mergeRequests: String {
        Self.table(
            world.mergeRequests(of: project.id).map { mergeRequest in
                [
                    "!\(mergeRequest.number) \(mergeRequest.title)".link(to: world.path(of: mergeRequest)),
                    mergeRequest.state.rawValue.badge,
                    "<code>\(mergeRequest.sourceBranch.escapedForHTML)</code>",
                ]
            }
        )
    }

    private var pipelines: String {
        Self.table(
            world.pipelines(of: project.id).map { pipeline in
                [
                    "#\(pipeline.id)".link(to: "/\(project.path)/-/pipelines/\(pipeline.id)"),
                    pipeline.status.rawValue.badge,
                    "<code>\(pipeline.branch.escapedForHTML)</code>",
                    pipeline.commit.title.escapedForHTML,
                ]
            }
        )
    }

    private var branchTable: String {
        Self.table(
            branches.map { branch in
                [
                    "<code>\(branch.name.escapedForHTML)</code>",
                    branch.commit.shortID.link(to: "/\(project.path)/-/commit/\(branch.commit.id)"),
                    branch.commit.title.escapedForHTML,
                ]
            }
        )
    }

    private static func table(_ rows: [[String]]) -> String {
        guard !rows.isEmpty else { return "<p>None.</p>" }
        let lines = rows.map { row in "<tr>\(row.map { "<td>\($0)</td>" }.joined())</tr>" }
        return "<table>\(lines.joined(separator: "\n"))</table>"
    }
}
