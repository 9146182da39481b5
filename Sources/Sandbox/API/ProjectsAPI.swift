import JSON

/// Source: <https://docs.gitlab.com/api/projects/>
extension Route {
    static let projects: [Route] = [
        .get("/projects", listProjects),
        .get("/projects/:id") { call in
            let world = await call.world
            return .json(world.shape(try world.project(for: call), for: call.caller?.id))
        },
        .put("/projects/:id", editProject),
        .delete("/projects/:id") { call in
            let project = try await call.world.project(for: call, atLeast: .owner)
            try await call.forge.remove(project)
            return .json(["message": "202 Accepted"] as JSONObject, status: 202)
        },
        .get("/groups/:id/projects") { call in
            let world = await call.world
            let group = try world.group(for: call)
            let isDeep = try call.parameters.bool("include_subgroups") ?? false
            let archived = try call.parameters.bool("archived")
            let projects = world.visibleProjects(to: call.caller?.id).filter { project in
                (isDeep ? project.path.hasPrefix("\(group.path)/") : project.namespacePath == group.path)
                    && (archived == nil || project.isArchived == archived)
            }
            return try call.page(projects) { world.shape($0, for: call.caller?.id).json }
        },
        .get("/groups/:id") { call in
            let world = await call.world
            return .json(world.shape(try world.group(for: call)))
        },
    ]

    private static func listProjects(_ call: Call) async throws -> Answer {
        let world = await call.world
        let caller = call.caller?.id
        let search = try call.parameters.string("search")?.lowercased() ?? ""
        let membership = try call.parameters.bool("membership") ?? false
        let isSimple = try call.parameters.bool("simple") ?? (caller == nil)
        let projects = world.visibleProjects(to: caller).filter { project in
            (search.isEmpty || project.path.lowercased().contains(search))
                && (!membership || world.role(of: caller, in: project.id) != nil)
        }
        return try call.page(projects) { (isSimple ? world.simple($0) : world.shape($0, for: caller)).json }
    }

    /// Changes what the sandbox knows of a project; a new path renames it and the old one redirects.
    private static func editProject(_ call: Call) async throws -> Answer {
        let project = try await call.world.project(for: call, atLeast: .maintainer)
        let parameters = call.parameters
        let name = try parameters.string("name")
        let description = try parameters.string("description")
        let path = try parameters.string("path")
        let visibility = try parameters.choice("visibility", of: ["private", "internal", "public"])
        let method = try parameters.choice("merge_method", of: ["merge", "rebase_merge", "ff"])
        let squash = try parameters.choice(
            "squash_option",
            of: ["never", "always", "default_on", "default_off"]
        )
        return try await call.change { world in
            world.projects[project.id]?.squash =
                squash.flatMap(World.Project.Squash.init) ?? project.squash
            world.projects[project.id]?.name = name ?? project.name
            world.projects[project.id]?.description = description ?? project.description
            world.projects[project.id]?.visibility =
                visibility.flatMap(World.Project.Visibility.init) ?? project.visibility
            world.projects[project.id]?.mergeMethod =
                method.flatMap(World.Project.MergeMethod.init) ?? project.mergeMethod
            if let path { world.rename(project.id, to: "\(project.namespacePath)/\(path)") }
            guard let edited = world.projects[project.id] else { throw Refusal.notFound("Project") }
            return .json(world.shape(edited, for: call.caller?.id))
        }
    }
}

extension World {
    /// Newest first.
    func visibleProjects(to user: User.ID?) -> [Project] {
        projects.values.filter { canSee($0.id, user) }.sorted { $0.id > $1.id }
    }

    /// The group of `:id`, a number or an encoded path.
    func group(for call: Call) throws -> Group {
        let name = call.capture("id")
        guard let group = Int(name).flatMap({ groups[Group.ID($0)] }) ?? group(named: name)
        else { throw Refusal.notFound("Group") }
        return group
    }

    /// A group by itself.
    ///
    /// Source: <https://docs.gitlab.com/api/groups/>
    func shape(_ group: Group) -> JSONObject {
        [
            "id": group.id.json,
            "name": group.name.json,
            "path": (group.path.split(separator: "/").last.map(String.init) ?? group.path).json,
            "full_name": group.name.json,
            "full_path": group.path.json,
            "web_url": "\(url)/groups/\(group.path)".json,
            "visibility": "public",
            "description": "",
            "parent_id": nil,
            "avatar_url": nil,
        ]
    }
}
