import JSON

/// Source: <https://docs.gitlab.com/api/members/>
extension Route {
    static let members: [Route] = [
        .get("/projects/:id/members/all") { try await list($0, inherited: true) },
        .get("/projects/:id/members") { try await list($0, inherited: false) },
        .get("/projects/:id/members/all/:user_id") { try await member($0, inherited: true) },
        .get("/projects/:id/members/:user_id") { try await member($0, inherited: false) },
        .post("/projects/:id/members", add),
        .delete("/projects/:id/members/:user_id") { call in
            let project = try await call.world.project(for: call, atLeast: .maintainer)
            let user = World.User.ID(try call.number("user_id"))
            return try await call.change { world in
                guard world.projects[project.id]?.members.removeValue(forKey: user) != nil
                else { throw Refusal.recordNotFound }
                return .noContent
            }
        },
    ]

    private static func list(_ call: Call, inherited: Bool) async throws -> Answer {
        _ = try call.user()
        let world = await call.world
        let project = try world.project(for: call)
        let members = world.members(of: project, inherited: inherited)
        return try call.page(members) { world.member($0.user, role: $0.role).json }
    }

    private static func member(_ call: Call, inherited: Bool) async throws -> Answer {
        _ = try call.user()
        let world = await call.world
        let project = try world.project(for: call)
        let wanted = World.User.ID(try call.number("user_id"))
        let found = world.members(of: project, inherited: inherited).first { $0.user.id == wanted }
        guard let found else { throw Refusal.recordNotFound }
        return .json(world.member(found.user, role: found.role))
    }

    private static func add(_ call: Call) async throws -> Answer {
        let project = try await call.world.project(for: call, atLeast: .maintainer)
        guard let level = try call.parameters.int("access_level"), let role = Role(rawValue: level)
        else { throw Refusal.error(400, "access_level does not have a valid value") }
        guard let id = try call.parameters.int("user_id") else {
            throw Refusal.error(400, "user_id is missing")
        }
        return try await call.change { world in
            guard let user = world.users[World.User.ID(id)] else { throw Refusal.notFound("User") }
            guard project.members[user.id] == nil else { throw Refusal.message(409, "Member already exists") }
            world.projects[project.id]?.members[user.id] = role
            return .created(world.member(user, role: role))
        }
    }
}

extension World {
    /// Members by id, each with the strongest role; without `inherited` only those of the project itself.
    fileprivate func members(of project: Project, inherited: Bool) -> [(user: User, role: Role)] {
        var roles = project.members
        let above = inherited ? groups(above: project.path).map(\.members) : []
        for members in above { roles.merge(members) { max($0, $1) } }
        if let owner = user(named: project.namespacePath) { roles[owner.id] = .owner }
        return roles.sorted { $0.key < $1.key }.compactMap { id, role in users[id].map { ($0, role) } }
    }
}
