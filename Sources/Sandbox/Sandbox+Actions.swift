/// Moves things that no client can move.
extension Sandbox {
    /// Starts a pipeline for the newest commit of a branch.
    ///
    /// - Throws: ``SandboxError/unknown(_:)`` when there is no such project, branch or user.
    @discardableResult
    package func startPipeline(
        on branch: String,
        of project: String,
        jobs: [JobTemplate],
        by username: String
    ) async throws -> World.Pipeline.ID {
        try await forge.startPipeline(on: branch, of: project, jobs: jobs, by: username)
    }

    /// Lets a pipeline come to a status, as its runner would; when it fails, the named jobs do, or all.
    package func move(
        _ pipeline: World.Pipeline.ID,
        to status: PipelineStatus,
        failing jobs: [String] = []
    ) async {
        await forge.store.change { $0.move(pipeline, to: status, failing: jobs) }
    }

    /// Lets one job come to a status.
    package func move(_ job: World.Job.ID, to status: PipelineStatus, reason: String? = nil) async {
        await forge.store.change { world in
            world.set(status, on: job, reason: reason)
            if let pipeline = world.jobs[job]?.pipeline { world.settle(pipeline) }
        }
    }

    /// Lets a pipeline fail for a configuration that cannot be read.
    package func spoil(_ pipeline: World.Pipeline.ID, because reason: String) async {
        await forge.store.change { $0.spoil(pipeline, because: reason) }
    }

    /// Renames a project; the old path redirects.
    package func rename(_ project: String, to path: String) async {
        await forge.store.change { world in
            if let id = world.project(named: project)?.id { world.rename(id, to: path) }
        }
    }

    /// Changes anything, without asking whether GitLab would.
    package func change(_ body: @Sendable (inout World) -> Void) async {
        await forge.store.change(body)
    }
}

/// Webhooks, one by one.
extension Sandbox {
    /// The deliveries that have not been sent yet, oldest first.
    package var waitingDeliveries: [World.Delivery] {
        get async {
            await world.deliveries.values.filter { $0.outcome == .waiting }.sorted { $0.id < $1.id }
        }
    }

    /// Sends a waiting delivery, and returns its outcome.
    @discardableResult
    package func deliver(_ id: World.Delivery.ID) async -> World.Delivery.Outcome {
        await forge.deliverer.outcome(of: id)
    }

    /// Sends what was sent once more, with the same body and key.
    @discardableResult
    package func redeliver(_ id: World.Delivery.ID) async -> World.Delivery.Outcome {
        guard let again = await forge.store.change({ $0.requeue(id) }) else {
            return .failed("there is no such delivery")
        }
        return await forge.deliverer.outcome(of: again)
    }

    /// Loses a waiting delivery.
    package func lose(_ id: World.Delivery.ID) async {
        await forge.store.change { $0.deliveries[id] = nil }
    }

    /// Waits until every delivery has been sent, those that follow from them included.
    package func settle() async {
        await forge.deliverer.settle()
    }
}
