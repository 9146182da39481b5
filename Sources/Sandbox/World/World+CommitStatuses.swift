extension World {
    /// The stage that commit statuses are put in.
    private static let stage = "external"

    /// The pipeline a commit status belongs to: the newest of this project for this commit that fits.
    func pipeline(for post: CommitStatusPost) -> Pipeline? {
        pipelines(of: post.project, withChildren: true).first { pipeline in
            pipeline.commit.id == post.commit.id && (post.pipeline == nil || pipeline.id == post.pipeline)
                && (post.ref == nil || ref(of: pipeline) == post.ref)
        }
    }

    /// Stores a commit status: changes the one under way, or adds one that hides the finished ones.
    ///
    /// - Throws: ``Refusal`` when a status under way cannot come to this state.
    mutating func put(
        _ post: CommitStatusPost,
        in pipeline: Pipeline.ID,
        ref: String,
        by user: User.ID
    )
        throws -> Job.ID
    {
        let job: Job.ID
        if let current = underWay(post, in: pipeline, ref: ref, by: user) {
            try CommitStatusTransition(to: post.state).check(from: current.status)
            jobs[current.id]?.kind = .external(post.details.filled(from: current.external))
            job = current.id
        } else {
            let template = JobTemplate(name: post.name, stage: Self.stage)
            job = addJob(template, to: pipeline, ref: ref, kind: .external(post.details), by: user)
        }
        set(post.state, on: job, reason: "api_failure")
        settle(pipeline)
        return job
    }

    /// Commit statuses and jobs of a commit in a project, oldest first.
    package func statuses(of commit: String, in project: Project.ID) -> [Job] {
        jobs.values
            .filter { job in
                pipelines[job.pipeline].map { $0.project == project && $0.commit.id == commit } ?? false
            }
            .sorted { $0.id < $1.id }
    }

    private func underWay(
        _ post: CommitStatusPost,
        in pipeline: Pipeline.ID,
        ref: String,
        by user: User.ID
    ) -> Job? {
        jobs(of: pipeline).first {
            $0.external != nil && $0.name == post.name && $0.ref == ref && $0.user == user
                && ($0.status == .pending || $0.status == .running)
        }
    }
}

extension World.Job.CommitStatus {
    fileprivate func filled(from old: Self?) -> Self {
        Self(
            targetURL: targetURL ?? old?.targetURL,
            description: description ?? old?.description,
            coverage: coverage ?? old?.coverage
        )
    }
}
