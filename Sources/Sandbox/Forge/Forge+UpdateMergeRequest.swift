/// What `state_event` asks for.
enum StateEvent: String, Sendable, CaseIterable {
    case close
    case reopen
}

extension Forge {
    /// Edits, closes or reopens a merge request.
    func update(
        _ id: World.MergeRequest.ID,
        _ edits: MergeRequestEdits,
        event: StateEvent? = nil,
        by user: World.User
    ) async throws {
        var edits = edits
        var actions: [QuickAction] = []
        if let description = edits.description {
            let extracted = QuickActions.extract(from: description)
            edits.description = extracted.text
            actions = extracted.actions
        }
        try await edit(id, edits, by: user.id)
        if let event { try await apply(event, to: id, by: user.id) }
        _ = try await apply(actions, to: id, by: user)
    }

    private func edit(
        _ id: World.MergeRequest.ID,
        _ edits: MergeRequestEdits,
        by user: World.User.ID
    ) async throws {
        let before = try await mergeRequest(id)
        let target = edits.targetBranch ?? before.targetBranch
        guard target != before.targetBranch else {
            await store.change { $0.edit(id, edits, by: user) }
            return
        }
        try await requireBranch(target, of: before.project, as: "target_branch")
        try await store.change { world in
            try world.requireNoRival(of: before, into: target)
            world.edit(id, edits, by: user)
        }
        try await refresh(try await mergeRequest(id))
    }

    /// Closes or reopens; what cannot be reopened, as when it is merged or its branch is gone, stays as it is.
    func apply(_ event: StateEvent, to id: World.MergeRequest.ID, by user: World.User.ID) async throws {
        switch event {
        case .close: await store.change { $0.close(id, by: user) }
        case .reopen: try await reopen(id, by: user)
        }
    }

    private func reopen(_ id: World.MergeRequest.ID, by user: World.User.ID) async throws {
        let mergeRequest = try await mergeRequest(id)
        guard mergeRequest.state == .closed else { return }
        try await store.change { try $0.requireNoRival(of: mergeRequest, into: mergeRequest.targetBranch) }
        guard let contents = try await contents(of: mergeRequest) else { return }
        await store.change { world in
            if contents.head.id != mergeRequest.head?.id { world.refresh(contents, of: id) }
            world.reopen(id, by: user)
            world.refreshHeadPipeline(of: id)
        }
    }
}

extension World {
    /// - Throws: ``Refusal`` 409 when another open merge request asks for the same.
    func requireNoRival(of mergeRequest: MergeRequest, into target: String) throws {
        let draft = MergeRequestDraft(
            project: mergeRequest.project,
            sourceProject: mergeRequest.sourceProject,
            sourceBranch: mergeRequest.sourceBranch,
            targetBranch: target
        )
        if let rival = rival(of: draft, except: mergeRequest.id) { throw Refusal.alreadyOpen(rival) }
    }
}
