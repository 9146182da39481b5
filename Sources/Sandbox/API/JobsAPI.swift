import JSON

/// Source: <https://docs.gitlab.com/api/jobs/>
extension Route {
    static let jobs: [Route] = [
        .get("/projects/:id/jobs") { call in
            let world = await call.world
            let project = try world.readableProject(for: call)
            let scope = try call.parameters.strings("scope")
            let found = world.jobs.values.filter { job in
                job.isBuild && world.pipelines[job.pipeline]?.project == project.id
                    && (scope?.contains(job.status.rawValue) ?? true)
            }
            return try call.page(found.sorted { $0.id > $1.id }) { world.shape($0).json }
        },
        .get("/projects/:id/jobs/:job_id") { call in
            let world = await call.world
            return .json(world.shape(try world.job(for: call)))
        },
        .get("/projects/:id/jobs/:job_id/trace") { call in
            let job = try await call.world.job(for: call)
            return .text("\(job.name): \(job.status.rawValue)\n")
        },
        .post("/projects/:id/jobs/:job_id/retry") { call in
            let user = try call.user()
            return try await call.change { world in
                _ = try world.project(for: call, atLeast: .developer)
                guard let id = world.retry(try world.job(for: call).id, by: user.id), let job = world.jobs[id]
                else { throw Refusal.forbidden("Job is not retryable") }
                return .created(world.shape(job))
            }
        },
        .post("/projects/:id/jobs/:job_id/cancel") { call in
            try await call.change { world in
                _ = try world.project(for: call, atLeast: .developer)
                let job = try world.job(for: call)
                guard !job.status.isFinal else { throw Refusal.message(422, "422 Unprocessable Entity") }
                world.set(.canceled, on: job.id)
                world.settle(job.pipeline)
                return .created(world.shape(try world.job(for: call)))
            }
        },
    ]
}

extension World {
    /// The CI job of `:job_id`.
    fileprivate func job(for call: Call) throws -> Job {
        let project = try readableProject(for: call)
        guard let job = jobs[Job.ID(try call.number("job_id"))], job.external == nil,
            pipelines[job.pipeline]?.project == project.id
        else { throw Refusal.recordNotFound }
        return job
    }
}
