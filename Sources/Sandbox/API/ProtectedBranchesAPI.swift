import JSON

/// Source: <https://docs.gitlab.com/api/protected_branches/>
extension Route {
    static let protectedBranches: [Route] = [
        .get("/projects/:id/protected_branches") { call in
            let world = await call.world
            let project = try world.project(for: call, atLeast: .developer)
            return try call.page(project.protectedBranches, \.json)
        },
        .get("/projects/:id/protected_branches/:name") { call in
            let project = try await call.world.project(for: call, atLeast: .developer)
            let rule = project.protectedBranches.first { $0.name == call.capture("name") }
            guard let rule else { throw Refusal.recordNotFound }
            return .json(rule)
        },
        .post("/projects/:id/protected_branches", protect),
        .delete("/projects/:id/protected_branches/:name") { call in
            let project = try await call.world.project(for: call, atLeast: .maintainer)
            return try await call.change { world in
                guard project.protectedBranches.contains(where: { $0.name == call.capture("name") })
                else { throw Refusal.recordNotFound }
                world.projects[project.id]?.protectedBranches.removeAll { $0.name == call.capture("name") }
                return .noContent
            }
        },
    ]

    private static func protect(_ call: Call) async throws -> Answer {
        let project = try await call.world.project(for: call, atLeast: .maintainer)
        let rule = ProtectedBranch(
            name: try call.parameters.requiredString("name"),
            push: try role("push_access_level", call),
            merge: try role("merge_access_level", call),
            allowsForcePush: try call.parameters.bool("allow_force_push") ?? false
        )
        return try await call.change { world in
            guard !project.protectedBranches.contains(where: { $0.name == rule.name })
            else { throw Refusal.message(409, "Protected branch '\(rule.name)' already exists") }
            world.projects[project.id]?.protectedBranches.append(rule)
            return .created(rule)
        }
    }

    /// A level; 0 stands for nobody, and Maintainers are the standard.
    private static func role(_ name: String, _ call: Call) throws -> Role? {
        guard let level = try call.parameters.int(name) else { return .maintainer }
        return Role(rawValue: level)
    }
}

extension ProtectedBranch: JSONEncodable {
    var json: JSONValue {
        [
            "name": name.json,
            "push_access_levels": [Self.json(push)],
            "merge_access_levels": [Self.json(merge)],
            "allow_force_push": allowsForcePush.json,
            "code_owner_approval_required": false,
        ]
    }

    private static func json(_ role: Role?) -> JSONValue {
        let description = role.map { "\($0)".capitalizedFirst + "s" } ?? "No one"
        return ["access_level": (role?.rawValue ?? 0).json, "access_level_description": description.json]
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
