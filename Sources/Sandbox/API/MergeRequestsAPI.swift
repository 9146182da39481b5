import JSON

/// Source: <https://docs.gitlab.com/api/merge_requests/>
extension Route {
    static let mergeRequests: [Route] = [
        .get("/projects/:id/merge_requests/:merge_request_iid", read),
        .post("/projects/:id/merge_requests", create),
        .put("/projects/:id/merge_requests/:merge_request_iid", update),
        .put("/projects/:id/merge_requests/:merge_request_iid/merge", merge),
        .delete("/projects/:id/merge_requests/:merge_request_iid") { call in
            let project = try await call.world.project(for: call, atLeast: .owner)
            let mergeRequest = try await call.world.mergeRequest(for: call)
            try await call.forge.remove(mergeRequest, of: project)
            return .noContent
        },
    ]

    /// Answers with what is known, and starts the check that the next answer tells of.
    private static func read(_ call: Call) async throws -> Answer {
        var mergeRequest = try await call.world.mergeRequest(for: call)
        if mergeRequest.mergeStatus == .unchecked {
            try await call.forge.check(mergeRequest.id)
            mergeRequest.mergeStatus = .checking
        }
        let world = await call.world
        var shape = world.full(mergeRequest, for: call.caller?.id)
        if try call.parameters.bool("include_diverged_commits_count") ?? false {
            shape["diverged_commits_count"] = try await call.forge.divergedCommits(of: mergeRequest).json
        }
        return .json(shape)
    }

    private static func create(_ call: Call) async throws -> Answer {
        let user = try call.user()
        let world = await call.world
        let source = try world.project(for: call)
        guard world.has(.developer, user.id, in: source.id) else { throw Refusal.forbidden() }
        let names = try call.parameters.required("source_branch", "target_branch", "title")
        let target = try world.target(of: source, for: call, by: user)
        var draft = MergeRequestDraft(
            project: target.id,
            sourceProject: source.id,
            sourceBranch: names[0],
            targetBranch: names[1]
        )
        draft.edits = try MergeRequestEdits(call)
        draft.title = names[2]
        draft.description = draft.edits.description ?? ""
        draft.edits.targetBranch = nil
        try MergeRequestTexts(title: draft.title, description: draft.description).check()
        draft.edits.description = nil
        let created = try await call.forge.create(draft, by: user)
        return .created(await call.world.full(created, for: user.id))
    }

    private static func update(_ call: Call) async throws -> Answer {
        let user = try call.user()
        let mergeRequest = try await call.world.editableMergeRequest(for: call)
        try MergeRequestEdits.requireOne(in: call.parameters)
        let event = try call.parameters.choice("state_event", of: StateEvent.allCases.map(\.rawValue))
        var edits = try MergeRequestEdits(call)
        edits.labels = try call.labels(of: mergeRequest)
        try MergeRequestTexts(title: edits.title, description: edits.description).check()
        try await call.forge.update(mergeRequest.id, edits, event: event.flatMap(StateEvent.init), by: user)
        let updated = try await call.forge.mergeRequest(mergeRequest.id)
        return .json(await call.world.full(updated, for: user.id))
    }

    private static func merge(_ call: Call) async throws -> Answer {
        let user = try call.user()
        let mergeRequest = try await call.world.mergeRequest(for: call)
        let parameters = call.parameters
        let order = MergeOrder(
            expectedHead: try parameters.string("sha"),
            message: try parameters.string("merge_commit_message"),
            squashMessage: try parameters.string("squash_commit_message"),
            squashes: try parameters.bool("squash"),
            removesSourceBranch: try parameters.bool("should_remove_source_branch")
        )
        try await call.forge.merge(mergeRequest.id, order, by: user)
        let merged = try await call.forge.mergeRequest(mergeRequest.id)
        return .json(await call.world.full(merged, for: user.id))
    }
}

extension World {
    /// The project a merge request is to go to: the one named, else the source itself.
    fileprivate func target(of source: Project, for call: Call, by user: User) throws -> Project {
        guard let number = try call.parameters.int("target_project_id") else { return source }
        guard let target = projects[Project.ID(number)], canReadCode(target.id, user.id)
        else { throw Refusal.notFound("Project") }
        guard target.id == source.id || origins(of: source).intersection(origins(of: target)).isEmpty == false
        else { throw Refusal.message(422, ["Source project is not a fork of the target project"]) }
        return target
    }

    /// A project with all it was forked from.
    private func origins(of project: Project) -> Set<Project.ID> {
        var origins: Set<Project.ID> = [project.id]
        var next = project.forkedFrom
        while let id = next, origins.insert(id).inserted { next = projects[id]?.forkedFrom }
        return origins
    }
}
