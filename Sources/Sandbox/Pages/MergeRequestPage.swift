/// A merge request: what it says, what people say, and what it changes.
struct MergeRequestPage: Page {
    let world: World
    let mergeRequest: World.MergeRequest
    let diffs: [FileDiff]

    var title: String { "!\(mergeRequest.number) \(mergeRequest.title)" }

    var content: String {
        """
        <p>\(projectPath.link(to: "/\(projectPath)"))</p>
        <h1>\(title.escapedForHTML)</h1>
        <p>\(mergeRequest.state.rawValue.badge) \(author.escapedForHTML) wants to merge
        <code>\(source.escapedForHTML)</code> into <code>\(mergeRequest.targetBranch.escapedForHTML)</code></p>
        \(Markdown(mergeRequest.description).html)
        \(pipeline)
        <h2>Commits</h2>
        <ul>\(commits)</ul>
        <h2>Activity</h2>
        \(notes)
        <h2>Changes</h2>
        \(DiffView(diffs: diffs).html)
        """
    }

    private var projectPath: String { world.projects[mergeRequest.project]?.path ?? "" }

    private var author: String { world.users[mergeRequest.author]?.name ?? "" }

    private var source: String {
        guard mergeRequest.isFromFork else { return mergeRequest.sourceBranch }
        let fork = mergeRequest.sourceProject.flatMap { world.projects[$0]?.path } ?? "(deleted)"
        return "\(fork):\(mergeRequest.sourceBranch)"
    }

    private var pipeline: String {
        guard let pipeline = mergeRequest.headPipeline.flatMap({ world.pipelines[$0] }) else { return "" }
        let link = "#\(pipeline.id)".link(to: world.webURL(of: pipeline))
        return """
            <h2>Pipeline \(link) \(pipeline.status.rawValue.badge)</h2>
            <ul>\(world.latestJobs(of: pipeline.id).map(item).joined(separator: "\n"))</ul>
            """
    }

    private func item(_ job: World.Job) -> String {
        let url = job.external?.targetURL.map(\.onlyHTTP)
        let name = url.map { job.name.link(to: $0) } ?? job.name.escapedForHTML
        let description = (job.external?.description ?? "").escapedForHTML
        return "<li>\(job.status.rawValue.badge) \(name) \(description)</li>"
    }

    private var commits: String {
        (mergeRequest.version?.commits ?? []).map { commit in
            let link = commit.shortID.link(to: "/\(projectPath)/-/commit/\(commit.id)")
            return "<li>\(link) \(commit.title.escapedForHTML)</li>"
        }.joined(separator: "\n")
    }

    private var notes: String {
        world.notes(of: mergeRequest.id).filter { !$0.isInternal }.map(block).joined(separator: "\n")
    }

    /// A comment as it is; of what GitLab wrote the first line.
    private func block(_ note: World.Note) -> String {
        let name = (world.users[note.author]?.name ?? "").escapedForHTML
        let body = Markdown(note.isSystem ? String(note.body.prefix { $0 != "\n" }) : note.body).html
        if note.isSystem { return "<div class=\"note system\">\(name) \(body)</div>" }
        return "<div class=\"note\" id=\"note_\(note.id)\"><p><strong>\(name)</strong></p>\(body)</div>"
    }
}

extension String {
    /// The address if it leads to a page, else nowhere: what somebody posted may be a script.
    fileprivate var onlyHTTP: String { hasPrefix("http://") || hasPrefix("https://") ? self : "#" }
}
