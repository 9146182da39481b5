import JSON

/// Source: <https://docs.gitlab.com/api/commits/>
extension Route {
    static let commits: [Route] = [
        .get("/projects/:id/repository/commits", list),
        .get("/projects/:id/repository/commits/:sha") { call in
            let (project, commit) = try await call.commit()
            let repository = call.forge.repositories[project]
            let parent = try await repository.parent(of: commit)
            let statistics = try await repository.statistics(from: parent, to: commit.id)
            return .json(await call.world.detail(commit, statistics: statistics, in: project.id))
        },
        .get("/projects/:id/repository/commits/:sha/diff") { call in
            let (project, commit) = try await call.commit()
            let repository = call.forge.repositories[project]
            let diffs = try await repository.diffs(from: repository.parent(of: commit), to: commit.id)
            return try call.page(diffs, \.json)
        },
        .get("/projects/:id/repository/commits/:sha/refs", references),
        .get("/projects/:id/repository/commits/:sha/merge_requests") { call in
            let (project, commit) = try await call.commit()
            let world = await call.world
            let state = try call.parameters.string("state")
            let found = world.mergeRequests(of: project.id).filter { mergeRequest in
                mergeRequest.brings(commit.id) && (state == nil || mergeRequest.state.rawValue == state)
            }
            return try call.page(found) { world.basic($0).json }
        },
    ]

    private static func list(_ call: Call) async throws -> Answer {
        let world = await call.world
        let project = try world.readableProject(for: call)
        let repository = call.forge.repositories[project]
        let name = try call.parameters.string("ref_name") ?? project.defaultBranch
        let ends = name.split(separator: "..", maxSplits: 1).map(String.init)
        var selection: [String] = []
        for (index, end) in ends.enumerated() {
            guard let commit = try await repository.resolve(end) else { throw Refusal.notFound("Commit") }
            selection.append(index < ends.count - 1 ? "^\(commit)" : commit)
        }
        guard !selection.isEmpty else { throw Refusal.notFound("Commit") }
        let commits: [GitCommit]
        if let path = try call.parameters.string("path") {
            commits = try await repository.log(selection, touching: path)
        } else {
            commits = try await repository.log(selection)
        }
        return try call.page(commits) { world.shape($0, in: project.id).json }
    }

    /// The branches and tags that hold a commit.
    private static func references(_ call: Call) async throws -> Answer {
        let (project, commit) = try await call.commit()
        let repository = call.forge.repositories[project]
        let type = try call.parameters.choice("type", of: ["branch", "tag", "all"]) ?? "all"
        var found: [JSONObject] = []
        for (kind, prefix) in [("branch", "refs/heads"), ("tag", "refs/tags")]
        where type == "all" || type == kind {
            for name in try await repository.names(containing: commit.id, below: prefix) {
                found.append(["type": kind.json, "name": name.json])
            }
        }
        return try call.page(found, \.json)
    }
}

extension Call {
    /// The commit of `:sha`, a name or part of an object name, and its project.
    func commit() async throws -> (World.Project, GitCommit) {
        let project = try await world.readableProject(for: self)
        guard let commit = try await forge.repositories[project].commit(capture("sha"))
        else { throw Refusal.notFound("Commit") }
        return (project, commit)
    }
}

extension World.MergeRequest {
    /// Whether a commit came, or is to come, with this merge request.
    fileprivate func brings(_ commit: String) -> Bool {
        mergeCommit == commit || squashCommit == commit
            || version?.commits.contains { $0.id == commit } ?? false
    }
}
