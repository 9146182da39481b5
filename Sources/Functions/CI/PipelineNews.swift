package import GitLab

/// How a dist-git pipeline stands, as one event or one answer of GitLab tells.
package struct PipelineNews: Sendable, Equatable {
    package let pipeline: Pipeline.ID
    package let status: PipelineStatus
    package let finishedAt: Timestamp?
    /// Seconds.
    package let duration: Int?
    /// Made from the configured address of the forge, never taken from an event.
    package let webURL: String
    /// Why it was made, where that is worth telling: `external`, `parent_pipeline`.
    package let source: String?
    /// The dist-git commit that it judges.
    package let distGitCommit: String
    /// The source-git commit that was converted to it; `nil` when that is not known.
    package let commit: String?
    package let jobs: [JobNews]

    package init(
        pipeline: Pipeline.ID,
        status: PipelineStatus,
        finishedAt: Timestamp?,
        duration: Int?,
        webURL: String,
        source: String?,
        distGitCommit: String,
        commit: String?,
        jobs: [JobNews]
    ) {
        self.pipeline = pipeline
        self.status = status
        self.finishedAt = finishedAt
        self.duration = duration
        self.webURL = webURL
        self.source = source
        self.distGitCommit = distGitCommit
        self.commit = commit
        self.jobs = jobs
    }

    package var standing: PipelineStanding {
        PipelineStanding(status, finishedAt: finishedAt, finishedJobs: jobs.count { $0.status.isFinal })
    }
}

/// How one job of a pipeline stands.
package struct JobNews: Sendable, Equatable {
    package let name: String
    package let status: PipelineStatus
    package let allowsFailure: Bool
    package let webURL: String
    /// Seconds.
    package let duration: Int?

    package init(
        name: String,
        status: PipelineStatus,
        allowsFailure: Bool,
        webURL: String,
        duration: Int?
    ) {
        self.name = name
        self.status = status
        self.allowsFailure = allowsFailure
        self.webURL = webURL
        self.duration = duration
    }
}
