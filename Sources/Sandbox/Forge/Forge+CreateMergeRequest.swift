import JSON

extension Forge {
    /// Creates a merge request, and returns it as GitLab answers: not yet prepared.
    func create(_ draft: MergeRequestDraft, by user: World.User) async throws -> World.MergeRequest {
        let (description, actions) = QuickActions.extract(from: draft.description)
        var draft = draft
        draft.description = description
        let created = try await exclusively(in: draft.sourceProject) {
            try await insert(draft, by: user.id)
        }
        await store.change { world in
            world.prepare(created.id)
            world.refreshHeadPipeline(of: created.id)
            _ = world.startPipeline(for: created.id, by: user.id)
        }
        _ = try await apply(actions, to: created.id, by: user)
        return created
    }

    private func insert(_ draft: MergeRequestDraft, by user: World.User.ID) async throws -> World.MergeRequest
    {
        try await validate(draft)
        let mergeRequest = try await store.change { world in
            if let rival = world.rival(of: draft) { throw Refusal.alreadyOpen(rival) }
            return world.add(draft, by: user)
        }
        if let contents = try await contents(of: mergeRequest) {
            await store.change { $0.setFirstVersion(contents, of: mergeRequest.id) }
        }
        return try await self.mergeRequest(mergeRequest.id)
    }

    private func validate(_ draft: MergeRequestDraft) async throws {
        if draft.sourceProject == draft.project, draft.sourceBranch == draft.targetBranch {
            throw Refusal.message(422, ["You can't use same project/branch for source and target"])
        }
        guard let source = draft.sourceProject else { throw Refusal.notFound("Project") }
        try await requireBranch(draft.sourceBranch, of: source, as: "source_branch")
        try await requireBranch(draft.targetBranch, of: draft.project, as: "target_branch")
    }

    /// - Throws: ``Refusal`` `{"message": {"source_branch": ["does not exist"]}}` when a branch is not there.
    func requireBranch(_ branch: String, of project: World.Project.ID, as field: String) async throws {
        let repository = repositories[try await self.project(project)]
        guard repository.head(ofBranch: branch) == nil else { return }
        throw Refusal.field(field, "does not exist")
    }

    /// Holds off pushes to a repository; without one there is nothing to hold off.
    private func exclusively<Result: Sendable>(
        in project: World.Project.ID?,
        _ body: () async throws -> Result
    ) async throws -> Result {
        guard let project else { return try await body() }
        return try await repositories.exclusively(in: project, body)
    }
}

extension Refusal {
    /// The array with the number at its end, which clients read.
    static func alreadyOpen(_ rival: World.MergeRequest) -> Refusal {
        .message(409, ["Another open merge request already exists for this source branch: !\(rival.number)"])
    }
}
