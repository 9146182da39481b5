extension Forge {
    /// Stores a commit status; makes a pipeline when none fits.
    ///
    /// - Throws: ``Refusal`` in the cases that GitLab refuses.
    func put(_ post: CommitStatusPost, by user: World.User) async throws -> World.Job {
        let repository = repositories[try await project(post.project)]
        let branches = try await repository.names(containing: post.commit.id, below: "refs/heads")
        return try await store.change { world in
            let found = world.pipeline(for: post)
            guard let ref = post.ref ?? found.map({ world.ref(of: $0) }) ?? branches.first
            else { throw Refusal.notFound("References for commit") }
            if post.pipeline != nil, found == nil {
                throw Refusal.notFound("Pipeline for pipeline_id, sha and ref")
            }
            let pipeline =
                try world.usable(found, for: post)
                ?? world.addExternalPipeline(for: post, ref: ref, by: user.id)
            guard world.canUpdatePipeline(of: ref, in: post.project, user.id) else {
                throw Refusal.forbidden()
            }
            let job = try world.put(post, in: pipeline, ref: ref, by: user.id)
            guard let stored = world.jobs[job] else { throw Refusal.recordNotFound }
            return stored
        }
    }
}

extension World {
    /// The pipeline, unless its configuration has errors; a broken one is refused only when it was asked for.
    fileprivate func usable(_ pipeline: Pipeline?, for post: CommitStatusPost) throws -> Pipeline.ID? {
        guard pipeline?.configurationError != nil else { return pipeline?.id }
        guard post.pipeline != nil else { return nil }
        throw Refusal.message(400, "Cannot add status to pipeline with configuration errors")
    }

    fileprivate mutating func addExternalPipeline(
        for post: CommitStatusPost,
        ref: String,
        by user: User.ID
    ) -> Pipeline.ID {
        let start = PipelineStart(project: post.project, branch: ref, commit: post.commit, source: .external)
        return addPipeline(start, by: user)
    }

    /// Developers may; on a protected branch only who may push or merge there.
    fileprivate func canUpdatePipeline(of ref: String, in project: Project.ID, _ user: User.ID) -> Bool {
        has(.developer, user, in: project)
            && (!isProtected(ref, in: project) || canPush(user, to: ref, of: project)
                || canMerge(user, into: ref, of: project))
    }
}
