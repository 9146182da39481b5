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
        let jobs = world.latestJobs(of: pipeline.id).map { job in
            let name =
                job.external?.targetURL.map { job.name.link(to: $0.onlyHTTP) } ?? job.name.escapedForHTML
            return
                "<li>\(job.status.rawValue.badge) \(name) \((job.external?.description ?? "").escapedForHTML)</li>"
        }
        return """
            <h2>Pipeline \("#\(pipeline.id)".link(to: world.webURL(of: pipeline))) \(pipeline.status.rawValue.badge)</h2>
            <ul>\(jobs.joined(separator: "\n"))</ul>
            """
    }

    private var commits: String {
        (mergeRequest.version?.commits ?? []).map { commit in
            "<li>\(commit.shortID.link(to: "/\(projectPath)/-/commit/\(commit.id)")) \(commit.title.escapedForHTML)</li>"
        }.joined(separator: "\n")
    }

    private var notes: String {
        world.notes(of: mergeRequest.id).filter { !$0.isInternal }.map { note in
            let name = (world.users[note.author]?.name ?? "").escapedForHTML
            guard !note.isSystem else {
                let sentence = note.body.prefix { $0 != "\n" }
                return "<div class=\"note system\">\(name) \(Markdown(String(sentence)).html)</div>"
            }
            return """
                <div class="note" id="note_\(note.id)"><p><strong>\(name)</strong></p>\(Markdown(note.body).html)</div>
                """
        }.joined(separator: "\n")
    }
}

extension String {
    /// The address if it leads to a page, else nowhere: what somebody posted may be a script.
    fileprivate var onlyHTTP: String { hasPrefix("http://") || hasPrefix("https://") ? self : "#" }
}
