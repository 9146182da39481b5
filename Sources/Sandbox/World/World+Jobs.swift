extension World {
    /// Adds a job that waits for a runner.
    @discardableResult
    mutating func addJob(
        _ template: JobTemplate,
        to pipeline: Pipeline.ID,
        ref: String,
        kind: Job.Kind = .build,
        by user: User.ID
    ) -> Job.ID {
        let moment = now()
        let job = Job(
            id: number(.job),
            pipeline: pipeline,
            name: template.name,
            stage: template.stage,
            ref: ref,
            kind: kind,
            status: .created,
            user: user,
            allowsFailure: template.allowsFailure,
            createdAt: moment
        )
        retire(template.name, of: pipeline)
        jobs[job.id] = job
        if kind == .build { set(.pending, on: job.id) }
        return job.id
    }

    /// Moves a job on; its pipeline follows with ``settle(_:)``.
    mutating func set(_ status: PipelineStatus, on id: Job.ID, reason: String? = nil) {
        guard let job = jobs[id], job.status != status else { return }
        let moment = now()
        jobs[id]?.status = status
        jobs[id]?.failureReason = status == .failed ? reason ?? "script_failure" : nil
        if job.queuedAt == nil, status != .created { jobs[id]?.queuedAt = moment }
        if job.startedAt == nil, status.hasStarted { jobs[id]?.startedAt = moment }
        if status.isFinal { jobs[id]?.finishedAt = moment }
        announce(id)
    }

    /// Runs a finished job again as a new one.
    mutating func retry(_ id: Job.ID, by user: User.ID) -> Job.ID? {
        guard let job = jobs[id], job.status.isFinal, !job.isRetried, job.isBuild else { return nil }
        let template = JobTemplate(name: job.name, stage: job.stage, allowsFailure: job.allowsFailure)
        let new = addJob(template, to: job.pipeline, ref: job.ref, by: user)
        settle(job.pipeline)
        return new
    }

    /// Runs the failed and cancelled jobs of a pipeline again.
    mutating func retry(_ id: Pipeline.ID, by user: User.ID) {
        for job in latestJobs(of: id) where job.status == .failed || job.status == .canceled {
            _ = retry(job.id, by: user)
        }
    }

    mutating func cancel(_ id: Pipeline.ID) {
        for job in latestJobs(of: id) where !job.status.isFinal { set(.canceled, on: job.id) }
        settle(id)
    }

    /// Lets a pipeline come to a status, as its runner would; of those that failed, only the named jobs failed.
    mutating func move(_ id: Pipeline.ID, to status: PipelineStatus, failing names: [String] = []) {
        for job in latestJobs(of: id) where !job.status.isFinal {
            let fails = names.isEmpty || names.contains(job.name)
            set(status == .failed && !fails ? .success : status, on: job.id)
        }
        settle(id)
    }

    private mutating func retire(_ name: String, of pipeline: Pipeline.ID) {
        for job in latestJobs(of: pipeline) where job.name == name { jobs[job.id]?.isRetried = true }
    }
}
