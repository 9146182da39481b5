extension World {
    /// Starts a pipeline; its jobs wait for a runner.
    @discardableResult
    mutating func start(_ start: PipelineStart, by user: User.ID) -> Pipeline.ID {
        let id = addPipeline(start, by: user)
        announce(id)
        for job in start.jobs { addJob(job, to: id, ref: start.branch, by: user) }
        if !start.jobs.isEmpty { settle(id) }
        return id
    }

    /// Adds a pipeline without jobs, which nobody is told of yet.
    mutating func addPipeline(_ start: PipelineStart, by user: User.ID) -> Pipeline.ID {
        projects[start.project]?.pipelineCount += 1
        let moment = now()
        let pipeline = Pipeline(
            id: number(.pipeline),
            number: projects[start.project]?.pipelineCount ?? 1,
            project: start.project,
            branch: start.branch,
            commit: start.commit,
            source: start.source,
            mergeRequest: start.mergeRequest,
            user: user,
            status: .created,
            createdAt: moment,
            updatedAt: moment
        )
        pipelines[pipeline.id] = pipeline
        refreshHeadPipelines(after: pipeline)
        return pipeline.id
    }

    /// The pipelines of a project, newest first; children of other pipelines only when asked for.
    package func pipelines(of project: Project.ID, withChildren: Bool = false) -> [Pipeline] {
        pipelines.values
            .filter { $0.project == project && (withChildren || $0.source != .parentPipeline) }
            .sorted { $0.id > $1.id }
    }

    /// The newest job of each name, oldest first.
    package func latestJobs(of pipeline: Pipeline.ID) -> [Job] {
        jobs(of: pipeline).filter { !$0.isRetried }
    }

    /// Marks a pipeline as one whose configuration cannot be read; it ends failed, without jobs.
    mutating func spoil(_ id: Pipeline.ID, because reason: String) {
        pipelines[id]?.configurationError = reason
        set(.failed, on: id)
    }
}

extension World {
    /// Gives a pipeline the status that its jobs make up.
    mutating func settle(_ id: Pipeline.ID) {
        set(PipelineStatus(of: latestJobs(of: id)), on: id)
    }

    private mutating func set(_ status: PipelineStatus, on id: Pipeline.ID) {
        guard let pipeline = pipelines[id], pipeline.status != status else { return }
        let moment = now()
        pipelines[id]?.status = status
        pipelines[id]?.updatedAt = moment
        if status.hasStarted, pipeline.startedAt == nil { pipelines[id]?.startedAt = moment }
        pipelines[id]?.finishedAt = status.isFinal ? moment : nil
        announce(id)
    }
}
