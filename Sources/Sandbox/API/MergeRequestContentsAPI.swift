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
        .get("/projects/:id/merge_requests/:merge_request_iid/versions") { call in
            let world = await call.world
            let mergeRequest = try world.mergeRequest(for: call)
            return try call.page(mergeRequest.versions.reversed()) { $0.shape(of: mergeRequest).json }
        },
        .get("/projects/:id/merge_requests/:merge_request_iid/versions/:version_id") { call in
            let world = await call.world
            let mergeRequest = try world.mergeRequest(for: call)
            let id = World.MergeRequest.Version.ID(try call.number("version_id"))
            guard let version = mergeRequest.versions.first(where: { $0.id == id })
            else { throw Refusal.recordNotFound }
            var shape = version.shape(of: mergeRequest)
            shape["commits"] = version.commits.map { world.shape($0, in: mergeRequest.project) }.json
            shape["diffs"] = try await call.forge.diffs(of: version, in: mergeRequest.project).json
            return .json(shape)
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
        return try await diffs(of: version, in: mergeRequest.project)
    }

    /// The files that a merge request changed at the time of a push.
    fileprivate func diffs(
        of version: World.MergeRequest.Version,
        in project: World.Project.ID
    ) async throws -> [FileDiff] {
        let repository = repositories[try await self.project(project)]
        return try await repository.diffs(from: version.base, to: version.head.id)
    }
}

extension World.MergeRequest.Version {
    /// What one push made of a merge request.
    ///
    /// Source: <https://docs.gitlab.com/api/merge_requests/#list-all-merge-request-diff-versions>
    fileprivate func shape(of mergeRequest: World.MergeRequest) -> JSONObject {
        [
            "id": id.json,
            "merge_request_id": mergeRequest.id.json,
            "head_commit_sha": head.id.json,
            "base_commit_sha": base.json,
            "start_commit_sha": start.json,
            "created_at": createdAt.json,
            "state": (commits.isEmpty ? "empty" : "collected").json,
            "real_size": String(changes).json,
            "patch_id_sha": nil,
        ]
    }
}
