import Conversion
import GitLab

extension PipelineNews {
    /// What a webhook tells.
    ///
    /// The dist-git commit says by its trailer which source-git commit it was made from. Only the bot can push to a
    /// mirror's branch, so its word counts.
    ///
    /// - Parameters:
    ///   - event: What GitLab posted.
    ///   - address: The address of the project that runs the pipeline.
    init(_ event: PipelineEvent, at address: String) {
        self.init(
            pipeline: event.pipeline,
            status: event.status,
            finishedAt: event.finishedAt,
            duration: event.duration,
            webURL: "\(address)/-/pipelines/\(event.pipeline)",
            source: event.source,
            distGitCommit: event.commit,
            commit: event.commitMessage.flatMap { Trailer.commit(Trailer.fromSourceGit, in: $0) },
            jobs: event.jobs.newestOfEachName.map { JobNews($0, at: address) }
        )
    }

    /// What GitLab answers about a pipeline and its jobs.
    init(_ pipeline: Pipeline, jobs: [Job], commit: String?) {
        self.init(
            pipeline: pipeline.id,
            status: pipeline.status,
            finishedAt: pipeline.finishedAt,
            duration: pipeline.duration,
            webURL: pipeline.webURL,
            source: pipeline.source,
            distGitCommit: pipeline.commit,
            commit: commit,
            jobs: jobs.map { JobNews($0) }
        )
    }
}

extension JobNews {
    fileprivate init(_ job: EventJob, at address: String) {
        self.init(
            name: job.name,
            status: job.status,
            allowsFailure: job.allowsFailure,
            webURL: "\(address)/-/jobs/\(job.id)",
            duration: job.duration
        )
    }

    /// A trigger job is as far as the pipeline that it started.
    fileprivate init(_ job: Job) {
        self.init(
            name: job.name,
            status: job.downstream?.status ?? job.status,
            allowsFailure: job.allowsFailure,
            webURL: job.downstream?.webURL ?? job.webURL,
            duration: job.duration
        )
    }
}

extension [EventJob] {
    /// Without the jobs that were run again: of each name the one with the highest number, oldest first.
    fileprivate var newestOfEachName: [EventJob] {
        Dictionary(map { ($0.name, $0) }) { $0.id < $1.id ? $1 : $0 }.values.sorted { $0.id < $1.id }
    }
}
