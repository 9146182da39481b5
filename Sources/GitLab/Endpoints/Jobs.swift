extension Endpoint where Response == [Job] {
    /// Lists the jobs of a pipeline without those that were retried; trigger jobs are not among them.
    ///
    /// Source: <https://docs.gitlab.com/api/jobs/>
    package static func jobs(of pipeline: Pipeline.ID, in project: ProjectReference) -> Endpoint {
        .list("projects/\(project)/pipelines/\(pipeline)/jobs")
    }

    /// Lists the trigger jobs of a pipeline, GitLab's `bridges`.
    ///
    /// Source: <https://docs.gitlab.com/api/jobs/>
    package static func triggerJobs(of pipeline: Pipeline.ID, in project: ProjectReference) -> Endpoint {
        .list("projects/\(project)/pipelines/\(pipeline)/bridges")
    }
}
