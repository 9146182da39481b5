/// Builds the world of a seed.
struct SeedPlanting: Sendable {
    let forge: Forge

    func plant(_ seed: Seed) async throws {
        try await forge.store.change { world in
            for user in seed.users { world.plant(user) }
            for group in seed.groups { try world.plant(group) }
        }
        for project in seed.projects where !project.isFork { try await plant(project) }
        try await plant(seed.commits)
        for project in seed.projects where project.isFork { try await plant(project) }
        for project in seed.projects { try await plant(project.hooks, of: project.path) }
    }

    private func plant(_ seed: Seed.Project) async throws {
        let project: World.Project
        if case .fork(let path) = seed.origin {
            project = try await fork(path, as: seed)
        } else {
            project = await forge.store.change { $0.addProject(seed.path, defaultBranch: seed.defaultBranch) }
            try await forge.repositories.create(for: project)
        }
        if case .folder(let folder) = seed.origin {
            try await FolderImport(folder: folder).copy(
                into: forge.repositories[project],
                branch: seed.defaultBranch
            )
        }
        try await forge.store.change { try $0.apply(seed, to: project.id) }
    }

    private func fork(_ path: String, as seed: Seed.Project) async throws -> World.Project {
        let world = await forge.store.world
        guard let origin = world.project(named: path) else {
            throw SandboxError.seed("\(seed.path) is a fork of \(path), which is no project before it")
        }
        guard let owner = world.users.values.first(where: { seed.path.hasPrefix("\($0.username)/") }) else {
            throw SandboxError.seed("the fork \(seed.path) lies in nobody's namespace")
        }
        return try await forge.fork(origin, to: seed.path, by: owner.id)
    }

    private func plant(_ commits: [Seed.Commit]) async throws {
        var history = SeedHistory()
        for commit in commits {
            guard let project = await forge.store.world.project(named: commit.project) else {
                throw SandboxError.seed("a commit is for \(commit.project), which is no project")
            }
            try await history.write(commit, to: forge.repositories[project])
        }
    }

    private func plant(_ hooks: [Seed.Hook], of path: String) async throws {
        for hook in hooks {
            guard forge.hookTargets.allow(hook.url) else {
                throw SandboxError.seed(
                    "a hook of \(path) leads to \(hook.url): only this machine and named hosts are allowed"
                )
            }
            let settings = hook.settings
            await forge.store.change { world in
                if let project = world.project(named: path)?.id { _ = world.addHook(settings, to: project) }
            }
        }
    }
}

extension Seed.Project {
    fileprivate var isFork: Bool {
        if case .fork = origin { true } else { false }
    }
}

extension Seed.Hook {
    fileprivate var settings: HookSettings {
        let wanted = Set(triggers)
        var settings = HookSettings(url: url, token: token, signingToken: signingToken)
        for trigger in HookTrigger.allCases { settings.triggers[trigger] = wanted.contains(trigger) }
        return settings
    }
}

extension World {
    fileprivate mutating func plant(_ seed: Seed.User) {
        let user = addUser(seed.username, name: seed.name, email: seed.email)
        users[user.id]?.isAdministrator = seed.isAdministrator
        users[user.id]?.isBot = seed.isBot
        if let token = seed.token { addToken(token, of: user.id, name: seed.username, scopes: [.api]) }
    }

    fileprivate mutating func plant(_ seed: Seed.Group) throws {
        let members = try members(seed.members, of: seed.path)
        let group = addGroup(seed.path, name: seed.name)
        groups[group.id]?.members = members
    }

    fileprivate mutating func apply(_ seed: Seed.Project, to id: Project.ID) throws {
        let roles = try members(seed.members, of: seed.path)
        projects[id]?.visibility = seed.visibility
        projects[id]?.isPremium = seed.isPremium
        projects[id]?.mergeMethod = seed.mergeMethod
        projects[id]?.members = roles
        if !seed.description.isEmpty { projects[id]?.description = seed.description }
        if let rules = seed.protectedBranches { projects[id]?.protectedBranches = rules }
        if !seed.pipelineJobs.isEmpty { projects[id]?.pipelineJobs = seed.pipelineJobs }
    }

    private func members(_ roles: [String: Role], of path: String) throws -> [User.ID: Role] {
        var members: [User.ID: Role] = [:]
        for (name, role) in roles {
            guard let user = user(named: name) else {
                throw SandboxError.seed("\(path) has a member \(name), who is no user")
            }
            members[user.id] = role
        }
        return members
    }
}
