extension Forge {
    /// Copies a project into a namespace, with its branches and tags.
    func fork(_ origin: World.Project, to path: String, by user: World.User.ID) async throws -> World.Project
    {
        let fork = await store.change { world in
            var fork = world.addProject(path, defaultBranch: origin.defaultBranch)
            fork.name = origin.name
            fork.description = origin.description
            fork.visibility = origin.visibility
            fork.forkedFrom = origin.id
            fork.creator = user
            fork.pipelineJobs = origin.pipelineJobs
            world.projects[fork.id] = fork
            return fork
        }
        try await repositories.create(for: fork)
        let refspecs = ["+refs/heads/*:refs/heads/*", "+refs/tags/*:refs/tags/*"]
        try await repositories[fork].fetch(refspecs, from: repositories[origin])
        return fork
    }

    /// Deletes a project and its repository.
    func remove(_ project: World.Project) async throws {
        try await repositories.exclusively(in: project.id) {
            await store.change { $0.remove(project.id) }
            try repositories.remove(project)
        }
    }
}
