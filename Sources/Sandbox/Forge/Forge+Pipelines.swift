extension Forge {
    /// Starts a pipeline for the newest commit of a branch.
    ///
    /// - Throws: ``SandboxError/unknown(_:)`` when there is no such project, branch or user.
    func startPipeline(
        on branch: String,
        of path: String,
        jobs: [JobTemplate],
        by username: String
    ) async throws -> World.Pipeline.ID {
        let world = await store.world
        guard let project = world.project(named: path) else {
            throw SandboxError.unknown("there is no project \(path)")
        }
        guard let user = world.user(named: username) else {
            throw SandboxError.unknown("there is no user \(username)")
        }
        guard let commit = try await repositories[project].commit("refs/heads/\(branch)")
        else { throw SandboxError.unknown("\(path) has no branch \(branch)") }
        let start = PipelineStart(
            project: project.id,
            branch: branch,
            commit: commit,
            source: .push,
            jobs: jobs
        )
        return await store.change { $0.start(start, by: user.id) }
    }
}
