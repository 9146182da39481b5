import JSON

/// Source: <https://docs.gitlab.com/api/project_forks/>
extension Route {
    static let forks: [Route] = [
        .post("/projects/:id/fork", fork),
        .get("/projects/:id/forks") { call in
            let world = await call.world
            let project = try world.project(for: call)
            let forks = world.visibleProjects(to: call.caller?.id).filter { $0.forkedFrom == project.id }
            return try call.page(forks) { world.shape($0, for: call.caller?.id).json }
        },
        .delete("/projects/:id/fork") { call in
            let project = try await call.world.project(for: call, atLeast: .owner)
            await call.forge.store.change { $0.projects[project.id]?.forkedFrom = nil }
            return .noContent
        },
    ]

    private static func fork(_ call: Call) async throws -> Answer {
        let user = try call.user()
        let world = await call.world
        let origin = try world.readableProject(for: call)
        let namespace = try call.parameters.string("namespace_path") ?? user.username
        let path = "\(namespace)/\(try call.parameters.string("path") ?? origin.slug)"
        guard world.mayCreate(in: namespace, user) else { throw Refusal.notFound("Target Namespace") }
        guard world.project(named: path) == nil else {
            throw Refusal.message(
                409,
                ["name": ["has already been taken"], "path": ["has already been taken"]] as JSONObject
            )
        }
        let fork = try await call.forge.fork(origin, to: path, by: user.id)
        return .created(await call.world.shape(fork, for: user.id))
    }
}

extension World {
    /// Whether a user may make projects in a namespace: the own one, or a group of which it is Maintainer.
    fileprivate func mayCreate(in namespace: String, _ user: User) -> Bool {
        if namespace == user.username { return true }
        return group(named: namespace)?.members[user.id].map { $0 >= .maintainer } ?? false
    }
}
