extension Forge {
    /// Creates a branch; the caller has checked that it is not there.
    func createBranch(
        _ branch: String,
        at commit: String,
        of project: World.Project.ID,
        by user: World.User.ID
    ) async throws {
        try await move(branch, from: commit.zeroed, to: commit, of: project, by: user)
    }

    func deleteBranch(
        _ branch: String,
        at commit: String,
        of project: World.Project.ID,
        by user: World.User.ID
    ) async throws {
        try await move(branch, from: commit, to: commit.zeroed, of: project, by: user)
    }

    /// Moves a branch, and lets everything follow that follows a push.
    func move(
        _ branch: String,
        from old: String,
        to new: String,
        of project: World.Project.ID,
        by user: World.User.ID
    ) async throws {
        let owner = try await self.project(project)
        let change = ReferenceChange(reference: "refs/heads/\(branch)", old: old, new: new)
        try await repositories.exclusively(in: project) {
            try await repositories[owner].update(
                change.reference,
                to: change.isDeletion ? nil : new,
                from: old
            )
            try await record([change], in: project, by: user)
        }
    }
}
