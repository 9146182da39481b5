/// A pipeline and its jobs.
struct PipelinePage: Page {
    let world: World
    let pipeline: World.Pipeline

    var title: String { "Pipeline #\(pipeline.id)" }

    var content: String {
        """
        <p>\(projectPath.link(to: "/\(projectPath)"))</p>
        <h1>\(title) \(pipeline.status.rawValue.badge)</h1>
        <p>\(pipeline.commit.shortID.link(to: "/\(projectPath)/-/commit/\(pipeline.commit.id)"))
        \(pipeline.commit.title.escapedForHTML), <code>\(pipeline.branch.escapedForHTML)</code></p>
        <table>\(jobs)</table>
        """
    }

    private var projectPath: String { world.projects[pipeline.project]?.path ?? "" }

    private var jobs: String {
        world.jobs(of: pipeline.id).map { job in
            """
            <tr><td>\(job.stage.escapedForHTML)</td><td>\(job.name.escapedForHTML)</td>\
            <td>\(job.status.rawValue.badge)</td><td>\(job.isRetried ? "retried" : "")</td></tr>
            """
        }.joined(separator: "\n")
    }
}
