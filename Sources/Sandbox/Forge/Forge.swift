import HTTP

/// What GitLab does where both its records and the repositories are needed.
struct Forge: Sendable {
    let store: WorldStore
    let repositories: Repositories
    let deliverer: Deliverer
    let hookTargets: HookTargets

    /// A forge in which nothing is yet; what changes produce for webhooks comes out of `outbox`.
    ///
    /// - Throws: ``SandboxError/folder(_:reason:)`` when there is no room for repositories.
    init(
        _ options: Sandbox.Options,
        transport: any HTTPTransport,
        outbox: AsyncStream<World.Delivery.ID>.Continuation
    ) throws {
        let world = World(clock: options.clock, notesPerMinute: options.notesPerMinute)
        store = WorldStore(world, outbox: outbox)
        repositories = try Repositories()
        hookTargets = HookTargets(hosts: options.hookHosts)
        deliverer = Deliverer(store: store, transport: transport, targets: hookTargets)
    }

    /// The project with this number.
    ///
    /// - Throws: ``Refusal`` when it was deleted meanwhile.
    func project(_ id: World.Project.ID) async throws -> World.Project {
        guard let project = await store.world.projects[id] else { throw Refusal.notFound("Project") }
        return project
    }

    func mergeRequest(_ id: World.MergeRequest.ID) async throws -> World.MergeRequest {
        guard let mergeRequest = await store.world.mergeRequests[id] else { throw Refusal.recordNotFound }
        return mergeRequest
    }

    /// The clock, as git writes moments.
    func gitDate() async -> GitDate {
        GitDate(seconds: await store.world.clock().seconds)
    }

    /// A user as the author of a commit that GitLab makes.
    func stamp(_ user: World.User.ID) async -> GitCommit.Stamp {
        let account = await store.world.users[user]
        return GitCommit.Stamp(name: account?.name ?? "", email: account?.email ?? "", date: await gitDate())
    }
}
