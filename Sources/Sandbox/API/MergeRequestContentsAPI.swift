import JSON

/// Source: <https://docs.gitlab.com/api/merge_requests/#retrieve-merge-request-commits>
extension Route {
    static let mergeRequestContents: [Route] = [
        .get("/projects/:id/merge_requests/:merge_request_iid/commits") { call in
            let world = await call.world
            let mergeRequest = try world.mergeRequest(for: call)
            return try call.page(mergeRequest.version?.commits ?? []) {
                world.shape($0, in: mergeRequest.project).json
            }
        },
        .get("/projects/:id/merge_requests/:merge_request_iid/diffs") { call in
            let mergeRequest = try await call.world.mergeRequest(for: call)
            return try call.page(try await call.forge.diffs(of: mergeRequest), \.json)
        },
        .get("/projects/:id/merge_requests/:merge_request_iid/changes") { call in
            let world = await call.world
            let mergeRequest = try world.mergeRequest(for: call)
            var shape = world.full(mergeRequest, for: call.caller?.id)
            shape["changes"] = try await call.forge.diffs(of: mergeRequest).json
            shape["overflow"] = false
            return .json(shape)
        },
        .get("/projects/:id/merge_requests/:merge_request_iid/raw_diffs") { call in
            let mergeRequest = try await call.world.mergeRequest(for: call)
            guard let version = mergeRequest.version else { return .text("") }
            let repository = call.forge.repositories[try await call.forge.project(mergeRequest.project)]
            return .bytes(
                try await repository.rawDiff(from: version.base, to: version.head.id),
                type: "text/plain"
            )
        },
        .get("/projects/:id/merge_requests/:merge_request_iid/pipelines") { call in
            let world = await call.world
            let pipelines = world.pipelines(of: try world.mergeRequest(for: call))
            return try call.page(pipelines) { world.basic($0).json }
        },
        .post("/projects/:id/merge_requests/:merge_request_iid/pipelines") { call in
            let user = try call.user()
            let mergeRequest = try await call.world.mergeRequest(for: call)
            return try await call.change { world in
                guard let source = mergeRequest.sourceProject, world.has(.developer, user.id, in: source)
                else { throw Refusal.forbidden() }
                guard let id = world.startPipeline(for: mergeRequest.id, by: user.id),
                    let pipeline = world.pipelines[id]
                else { throw Refusal.field("base", "No stages / jobs for this pipeline.") }
                return .created(world.full(pipeline))
            }
        },
    ]
}

extension Forge {
    /// The files that a merge request changes.
    func diffs(of mergeRequest: World.MergeRequest) async throws -> [FileDiff] {
        guard let version = mergeRequest.version else { return [] }
        let repository = repositories[try await project(mergeRequest.project)]
        return try await repository.diffs(from: version.base, to: version.head.id)
    }
}
