import JSON

/// Source: <https://docs.gitlab.com/api/branches/>
extension Route {
    static let branches: [Route] = [
        .get("/projects/:id/repository/branches", list),
        .get("/projects/:id/repository/branches/:branch") { call in
            let world = await call.world
            let project = try world.readableProject(for: call)
            let repository = call.forge.repositories[project]
            guard let id = repository.head(ofBranch: call.capture("branch")),
                let commit = try await repository.commit(id)
            else { throw Refusal.notFound("Branch") }
            let branch = GitBranch(name: call.capture("branch"), commit: commit)
            return .json(try await present(branch, in: project, for: call))
        },
        .post("/projects/:id/repository/branches", create),
        .delete("/projects/:id/repository/branches/:branch", delete),
    ]

    private static func list(_ call: Call) async throws -> Answer {
        let world = await call.world
        let project = try world.readableProject(for: call)
        let search = BranchSearch(
            text: try call.parameters.string("search") ?? "",
            pattern: try call.parameters.string("regex")
        )
        let branches = try await call.forge.repositories[project].branches().filter {
            try search.finds($0.name)
        }
        let pagination = try Pagination(call.parameters)
        var shapes: [JSONObject] = []
        for branch in pagination.slice(branches) {
            shapes.append(try await present(branch, in: project, for: call))
        }
        return .json(shapes).with(pagination.headers(total: branches.count, call: call))
    }

    private static func present(
        _ branch: GitBranch,
        in project: World.Project,
        for call: Call
    ) async throws -> JSONObject {
        let repository = call.forge.repositories[project]
        var isMerged = false
        if branch.name != project.defaultBranch,
            let main = repository.head(ofBranch: project.defaultBranch)
        {
            isMerged = try await repository.isAncestor(branch.commit.id, of: main)
        }
        return await call.world.shape(branch, isMerged: isMerged, in: project, for: call.caller?.id)
    }

    private static func create(_ call: Call) async throws -> Answer {
        let project = try await call.world.project(for: call, atLeast: .developer)
        let parameters = try call.parameters.required("branch", "ref")
        let repository = call.forge.repositories[project]
        guard BranchName(parameters[0]).isValid else { throw Refusal.message(400, "Branch name is invalid") }
        guard repository.head(ofBranch: parameters[0]) == nil
        else { throw Refusal.message(400, "Branch already exists") }
        guard let commit = try await repository.commit(parameters[1])
        else { throw Refusal.message(400, "Invalid reference name: \(parameters[1])") }
        let user = try call.user()
        guard await call.world.canPush(user.id, to: parameters[0], of: project.id) else {
            throw Refusal.forbidden()
        }
        try await call.forge.createBranch(parameters[0], at: commit.id, of: project.id, by: user.id)
        let branch = GitBranch(name: parameters[0], commit: commit)
        return .created(try await present(branch, in: project, for: call))
    }

    private static func delete(_ call: Call) async throws -> Answer {
        let world = await call.world
        let project = try world.project(for: call, atLeast: .developer)
        let name = call.capture("branch")
        guard let head = call.forge.repositories[project].head(ofBranch: name)
        else { throw Refusal.notFound("Branch") }
        guard name != project.defaultBranch else { throw Refusal.message(403, "Cannot remove HEAD branch") }
        let user = try call.user()
        guard !world.isProtected(name, in: project.id) || world.has(.maintainer, user.id, in: project.id)
        else { throw Refusal.message(403, "You are not allowed to delete protected branches") }
        try await call.forge.deleteBranch(name, at: head, of: project.id, by: user.id)
        return .noContent
    }
}
