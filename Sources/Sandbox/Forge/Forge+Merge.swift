extension Forge {
    /// Merges a merge request with git, moves the target branch, and tells everybody.
    ///
    /// - Throws: ``Refusal`` 401, 405, 409 or 422 as the REST API answers.
    func merge(_ id: World.MergeRequest.ID, _ order: MergeOrder, by user: World.User) async throws {
        try await check(id)
        let mergeRequest = try await mergeRequest(id)
        try await requireMergeable(mergeRequest, order, by: user.id)
        let project = try await project(mergeRequest.project)
        let change = try await repositories.exclusively(in: project.id) {
            let result = try await write(mergeRequest, order, in: project, by: user.id)
            await store.change {
                $0.markMerged(id, by: user.id, commit: result.mergeCommit, squash: result.squashCommit)
            }
            let change = ReferenceChange(
                reference: "refs/heads/\(mergeRequest.targetBranch)",
                old: result.oldHead,
                new: result.newHead
            )
            try await record([change], in: project.id, by: user.id)
            return change
        }
        guard change.new != change.old, order.removesSourceBranch ?? mergeRequest.removesSourceBranch else {
            return
        }
        try await removeSourceBranch(of: mergeRequest, by: user.id)
    }

    private func requireMergeable(
        _ mergeRequest: World.MergeRequest,
        _ order: MergeOrder,
        by user: World.User.ID
    ) async throws {
        let world = await store.world
        guard world.canMerge(user, into: mergeRequest.targetBranch, of: mergeRequest.project)
        else { throw Refusal.unauthorized }
        let status = world.detailedMergeStatus(of: mergeRequest)
        if status == "conflict" || status == "commits_status" {
            throw Refusal.message(422, "Branch cannot be merged")
        }
        guard status == "mergeable" else { throw Refusal.message(405, "405 Method Not Allowed") }
        guard let expected = order.expectedHead, let head = mergeRequest.head?.id, expected != head else {
            return
        }
        throw Refusal.message(409, "SHA does not match HEAD of source branch: \(head)")
    }

    private struct MergeResult {
        let oldHead: String
        let newHead: String
        let mergeCommit: String?
        let squashCommit: String?
    }

    private func write(
        _ mergeRequest: World.MergeRequest,
        _ order: MergeOrder,
        in project: World.Project,
        by user: World.User.ID
    ) async throws -> MergeResult {
        let repository = repositories[project]
        let branch = "refs/heads/\(mergeRequest.targetBranch)"
        guard let version = mergeRequest.version, let target = try await repository.resolve(branch)
        else { throw Refusal.message(422, "Branch cannot be merged") }
        var squashed: String?
        if order.squashes ?? mergeRequest.squashes {
            squashed = try await squash(mergeRequest, version, message: order.squashMessage, in: repository)
        }
        let source = squashed ?? version.head.id
        var merged: String?
        if project.mergeMethod != .fastForward {
            let message = order.message ?? standardMessage(of: mergeRequest, in: project)
            merged = try await join(target, source, message: message, in: repository, by: user)
        }
        let head = merged ?? source
        try await repository.update(branch, to: head, from: target)
        return MergeResult(oldHead: target, newHead: head, mergeCommit: merged, squashCommit: squashed)
    }

    /// Writes a merge commit.
    private func join(
        _ target: String,
        _ source: String,
        message: String,
        in repository: GitRepository,
        by user: World.User.ID
    ) async throws -> String {
        guard let tree = try await repository.mergedTree(target, source)
        else { throw Refusal.message(422, "Branch cannot be merged") }
        let stamp = await stamp(user)
        return try await repository.writeCommit(
            tree: tree,
            parents: [target, source],
            message: message,
            author: stamp,
            committer: stamp
        )
    }

    private func squash(
        _ mergeRequest: World.MergeRequest,
        _ version: World.MergeRequest.Version,
        message: String?,
        in repository: GitRepository
    ) async throws -> String {
        let stamp = await stamp(mergeRequest.author)
        return try await repository.writeCommit(
            tree: "\(version.head.id)^{tree}",
            parents: [version.base],
            message: message ?? mergeRequest.title,
            author: stamp,
            committer: stamp
        )
    }

    /// The message of a merge commit when nobody gives one.
    ///
    /// Source: <https://docs.gitlab.com/user/project/merge_requests/commit_templates/>
    private func standardMessage(of mergeRequest: World.MergeRequest, in project: World.Project) -> String {
        """
        Merge branch '\(mergeRequest.sourceBranch)' into '\(mergeRequest.targetBranch)'

        \(mergeRequest.title)

        See merge request \(project.path)!\(mergeRequest.number)
        """
    }

    private func removeSourceBranch(of mergeRequest: World.MergeRequest, by user: World.User.ID) async throws
    {
        guard let source = mergeRequest.sourceProject, let head = mergeRequest.head?.id else { return }
        let world = await store.world
        guard world.canPush(user, to: mergeRequest.sourceBranch, of: source),
            !world.isProtected(mergeRequest.sourceBranch, in: source)
        else { return }
        try await deleteBranch(mergeRequest.sourceBranch, at: head, of: source, by: user)
    }
}
