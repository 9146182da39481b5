import JSON

/// Source: <https://docs.gitlab.com/api/merge_requests/#merge-request-dependencies>
extension Route {
    private static let path = "/projects/:id/merge_requests/:merge_request_iid"

    static let mergeRequestDependencies: [Route] = [
        .get("\(path)/blocks") { call in
            let world = await call.world
            let mergeRequest = try world.licensedMergeRequest(for: call)
            return try call.page(world.dependencies(of: mergeRequest.id)) {
                world.shape($0, for: call.caller?.id).json
            }
        },
        .get("\(path)/blockees") { call in
            let world = await call.world
            let mergeRequest = try world.mergeRequest(for: call)
            return try call.page(world.dependents(of: mergeRequest.id)) {
                world.shape($0, for: call.caller?.id).json
            }
        },
        .get("\(path)/blocks/:block_id") { call in
            let world = await call.world
            return .json(world.shape(try world.dependency(for: call), for: call.caller?.id))
        },
        .post("\(path)/blocks", add),
        .delete("\(path)/blocks/:block_id") { call in
            let user = try call.user()
            return try await call.change { world in
                let dependency = try world.dependency(for: call)
                guard let blocked = world.mergeRequests[dependency.blocked], world.canUpdate(blocked, user.id)
                else { throw Refusal.message(403, "Lacking permissions to update the merge request") }
                world.dependencies[dependency.id] = nil
                return .noContent
            }
        },
    ]

    private static func add(_ call: Call) async throws -> Answer {
        let user = try call.user()
        return try await call.change { world in
            let blocked = try world.licensedMergeRequest(for: call)
            guard world.canUpdate(blocked, user.id)
            else { throw Refusal.message(403, "Lacking permissions to update the merge request") }
            let blocking = try world.blocker(for: call, of: blocked)
            try world.requireReadable(blocking, by: user)
            try world.requireNew(blocked: blocked, blocking: blocking)
            let dependency = world.addDependency(of: blocked.id, on: blocking.id)
            return .created(world.shape(dependency, for: user.id))
        }
    }
}

extension World {
    private static let mostDependencies = 10

    /// The merge request, if its project's tier has dependencies.
    fileprivate func licensedMergeRequest(for call: Call) throws -> MergeRequest {
        let mergeRequest = try mergeRequest(for: call)
        guard projects[mergeRequest.project]?.isPremium ?? false else { throw Refusal.routeNotFound }
        return mergeRequest
    }

    fileprivate func dependency(for call: Call) throws -> Dependency {
        let mergeRequest = try licensedMergeRequest(for: call)
        guard let found = dependencies[Dependency.ID(try call.number("block_id"))],
            found.blocked == mergeRequest.id
        else { throw Refusal.recordNotFound }
        return found
    }

    /// The merge request that is to block: by its global number, or by project and number in it.
    fileprivate func blocker(for call: Call, of blocked: MergeRequest) throws -> MergeRequest {
        let id = try call.parameters.int("blocking_merge_request_id")
        let number = try call.parameters.int("blocking_merge_request_iid")
        let names = "blocking_merge_request_id, blocking_merge_request_iid"
        switch (id, number) {
        case (nil, nil):
            throw Refusal.error(400, "\(names) are missing, exactly one parameter must be provided")
        case (_?, _?): throw Refusal.error(400, "\(names) are mutually exclusive")
        case (let id?, nil):
            if let found = mergeRequests[MergeRequest.ID(id)] { return found }
        case (nil, let number?):
            let project = try call.parameters.string("blocking_project_id").map(projectID) ?? blocked.project
            if let project, let found = mergeRequest(number, of: project) { return found }
        }
        throw Refusal.message(404, "Blocking merge request not found")
    }

    private func projectID(_ name: String) -> Project.ID? {
        Int(name).map { Project.ID($0) } ?? project(named: name)?.id
    }

    fileprivate func requireReadable(_ blocking: MergeRequest, by user: User) throws {
        guard !canReadCode(blocking.project, user.id) else { return }
        throw Refusal.message(403, "Lacking permissions to the blocking merge request")
    }

    fileprivate func requireNew(blocked: MergeRequest, blocking: MergeRequest) throws {
        let known = dependencies(of: blocked.id)
        if known.contains(where: { $0.blocking == blocking.id }) {
            throw Refusal.message(409, "Block already exists")
        }
        guard blocked.id != blocking.id, known.count < Self.mostDependencies,
            dependents(of: blocking.id).count < Self.mostDependencies
        else { throw Refusal.badRequest("the dependency cannot be saved") }
    }
}
