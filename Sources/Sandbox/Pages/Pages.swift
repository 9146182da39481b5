/// A few pages for people who look at the sandbox in a browser; they show what is public.
struct Pages: Sendable {
    let forge: Forge

    func answer(_ request: IncomingRequest) async throws -> Answer {
        let world = await forge.store.world
        let path = request.path.split(separator: "/").map(\.percentDecoded)
        guard request.method == "GET" || request.method == "HEAD" else { throw Refusal.routeNotFound }
        if path.isEmpty { return page(HomePage(world: world)) }
        let separator = path.firstIndex(of: "-") ?? path.endIndex
        let name = path[..<separator].joined(separator: "/")
        if let moved = world.project(onceNamed: name), world.canSee(moved.id, nil) {
            let rest = path[separator...].map { "/\($0.percentEncoded)" }.joined()
            return .text("", status: 301).with("Location", world.webURL(of: moved) + rest)
        }
        guard let project = world.project(named: name), world.canSee(project.id, nil) else { return missing }
        return try await answer(Array(path[separator...].dropFirst()), of: project, in: world)
    }

    /// What stands behind `/-/`.
    private func answer(_ path: [String], of project: World.Project, in world: World) async throws -> Answer {
        let number = path.count > 1 ? Int(path[1]) : nil
        switch path.first {
        case nil:
            let branches = try await forge.repositories[project].branches()
            return page(ProjectPage(world: world, project: project, branches: branches))
        case "merge_requests":
            guard let mergeRequest = number.flatMap({ world.mergeRequest($0, of: project.id) }) else {
                return missing
            }
            let diffs = try await forge.diffs(of: mergeRequest)
            return page(MergeRequestPage(world: world, mergeRequest: mergeRequest, diffs: diffs))
        case "pipelines":
            guard let pipeline = number.flatMap({ world.pipelines[World.Pipeline.ID($0)] }),
                pipeline.project == project.id
            else { return missing }
            return page(PipelinePage(world: world, pipeline: pipeline))
        case "commit": return try await commit(path.count > 1 ? path[1] : "", of: project, in: world)
        default: return missing
        }
    }

    private func commit(_ name: String, of project: World.Project, in world: World) async throws -> Answer {
        let repository = forge.repositories[project]
        guard let commit = try await repository.commit(name) else { return missing }
        let diffs = try await repository.diffs(from: repository.parent(of: commit), to: commit.id)
        return page(CommitPage(world: world, project: project, commit: commit, diffs: diffs))
    }

    private func page(_ page: some Page, status: Int = 200) -> Answer {
        .html(page.document, status: status)
            .with("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
    }

    private var missing: Answer { page(MissingPage(), status: 404) }
}
