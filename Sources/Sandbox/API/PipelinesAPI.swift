import JSON

/// Source: <https://docs.gitlab.com/api/pipelines/>
extension Route {
    static let pipelines: [Route] = [
        .get("/projects/:id/pipelines", list),
        .get("/projects/:id/pipelines/latest", latest),
        .get("/projects/:id/pipelines/:pipeline_id") { call in
            let world = await call.world
            return .json(world.full(try world.pipeline(for: call)))
        },
        .get("/projects/:id/pipelines/:pipeline_id/jobs", jobs),
        .get("/projects/:id/pipelines/:pipeline_id/bridges") { call in
            let world = await call.world
            let pipeline = try world.pipeline(for: call)
            let bridges = world.latestJobs(of: pipeline.id).filter { !$0.isBuild && $0.external == nil }
            return try call.page(bridges.reversed()) { world.bridge($0).json }
        },
        .post("/projects/:id/pipeline", create),
        .post("/projects/:id/pipelines/:pipeline_id/retry") { call in
            try await act(on: call) { world, pipeline, user in world.retry(pipeline, by: user) }
        },
        .post("/projects/:id/pipelines/:pipeline_id/cancel") { call in
            try await act(on: call) { world, pipeline, _ in world.cancel(pipeline) }
        },
    ]

    private static func list(_ call: Call) async throws -> Answer {
        let world = await call.world
        let project = try world.readableProject(for: call)
        let parameters = call.parameters
        let source = try parameters.string("source")
        let ref = try parameters.string("ref")
        let commit = try parameters.string("sha")
        let status = try parameters.choice("status", of: PipelineStatus.allCases.map(\.rawValue))
        let after = try parameters.moment("updated_after")
        let before = try parameters.moment("updated_before")
        let isAscending = try parameters.choice("sort", of: ["asc", "desc"]) == "asc"
        let withChildren = source == World.Pipeline.Source.parentPipeline.rawValue
        let found = world.pipelines(of: project.id, withChildren: withChildren).filter { pipeline in
            (source == nil || pipeline.source.rawValue == source)
                && (ref == nil || world.ref(of: pipeline) == ref)
                && (commit == nil || pipeline.commit.id == commit)
                && (status == nil || pipeline.status.rawValue == status)
                && (after.map { pipeline.updatedAt >= $0 } ?? true)
                && (before.map { pipeline.updatedAt <= $0 } ?? true)
        }
        return try call.page(isAscending ? found.reversed() : found) { world.basic($0).json }
    }

    /// The pipeline of the newest commit of a branch; forbidden rather than missing when there is none.
    private static func latest(_ call: Call) async throws -> Answer {
        let world = await call.world
        let project = try world.readableProject(for: call)
        let ref = try call.parameters.string("ref") ?? project.defaultBranch
        let head = try await call.forge.repositories[project].resolve(ref)
        let found = world.pipelines(of: project.id).first { $0.branch == ref && $0.commit.id == head }
        guard let found else { throw Refusal.forbidden() }
        return .json(world.full(found))
    }

    private static func jobs(_ call: Call) async throws -> Answer {
        let world = await call.world
        let pipeline = try world.pipeline(for: call)
        let scope = try call.parameters.strings("scope")
        let withRetried = try call.parameters.bool("include_retried") ?? false
        let found = world.jobs(of: pipeline.id).filter { job in
            job.isBuild && (withRetried || !job.isRetried) && (scope?.contains(job.status.rawValue) ?? true)
        }
        return try call.page(found.reversed()) { world.shape($0).json }
    }

    private static func create(_ call: Call) async throws -> Answer {
        let user = try call.user()
        let project = try await call.world.project(for: call, atLeast: .developer)
        let ref = try call.parameters.requiredString("ref")
        let repository = call.forge.repositories[project]
        guard let head = repository.head(ofBranch: ref),
            let commit = try await repository.commit(head)
        else { throw Refusal.field("base", "Reference not found") }
        guard !project.pipelineJobs.isEmpty
        else { throw Refusal.field("base", "Missing CI config file") }
        let start = PipelineStart(
            project: project.id,
            branch: ref,
            commit: commit,
            source: .api,
            jobs: project.pipelineJobs
        )
        return try await call.change { world in
            let id = world.start(start, by: user.id)
            guard let pipeline = world.pipelines[id] else { throw Refusal.recordNotFound }
            return .created(world.full(pipeline))
        }
    }

    private static func act(
        on call: Call,
        _ body: @escaping @Sendable (inout World, World.Pipeline.ID, World.User.ID) -> Void
    ) async throws -> Answer {
        let user = try call.user()
        return try await call.change { world in
            _ = try world.project(for: call, atLeast: .developer)
            let pipeline = try world.pipeline(for: call)
            body(&world, pipeline.id, user.id)
            return .created(world.full(try world.pipeline(for: call)))
        }
    }
}

extension World {
    /// The pipeline of `:pipeline_id`.
    fileprivate func pipeline(for call: Call) throws -> Pipeline {
        let project = try readableProject(for: call)
        guard let pipeline = pipelines[Pipeline.ID(try call.number("pipeline_id"))],
            pipeline.project == project.id
        else { throw Refusal.recordNotFound }
        return pipeline
    }
}
