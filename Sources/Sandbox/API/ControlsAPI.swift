import JSON

/// What no GitLab has: levers for demonstrations, below `/-/sandbox/`, open to all who can reach the port.
extension RouteTable {
    static let controls = RouteTable([
        .post("/projects/:id/pipelines", startPipeline),
        .put("/pipelines/:pipeline_id", movePipeline),
        .get("/deliveries") { call in
            let world = await call.world
            return .json(try world.deliveries.values.sorted { $0.id < $1.id }.map { try world.shape($0) })
        },
        .post("/settle") { call in
            await call.forge.deliverer.settle()
            return .noContent
        },
    ])

    /// Starts a pipeline: `ref`, `jobs[]`, `username`.
    private static func startPipeline(_ call: Call) async throws -> Answer {
        let names = try call.parameters.required("ref", "username")
        let jobs = try call.parameters.strings("jobs") ?? ["test"]
        do {
            let id = try await call.forge.startPipeline(
                on: names[0],
                of: call.capture("id"),
                jobs: jobs.map { JobTemplate(name: $0) },
                by: names[1]
            )
            return .created(["id": id.json] as JSONObject)
        } catch let error as SandboxError {
            throw Refusal.message(404, "\(error)")
        }
    }

    /// Lets a pipeline come to `status`; of a failed one only the jobs `failing[]` failed, or all.
    private static func movePipeline(_ call: Call) async throws -> Answer {
        let id = World.Pipeline.ID(try call.number("pipeline_id"))
        let known = PipelineStatus.allCases.map(\.rawValue)
        guard let status = try call.parameters.choice("status", of: known).flatMap(PipelineStatus.init)
        else { throw Refusal.error(400, "status is missing") }
        let failing = try call.parameters.strings("failing") ?? []
        return try await call.change { world in
            guard world.pipelines[id] != nil else { throw Refusal.recordNotFound }
            world.move(id, to: status, failing: failing)
            return .json(world.pipelines[id].map(world.full).json)
        }
    }
}
