extension Endpoint where Response == Pipeline {
    /// Reads a pipeline.
    ///
    /// Source: <https://docs.gitlab.com/api/pipelines/>
    package static func pipeline(_ id: Pipeline.ID, in project: ProjectReference) -> Endpoint {
        .get("projects/\(project)/pipelines/\(id)")
    }

    /// Runs the failed and canceled jobs of a pipeline again.
    ///
    /// Source: <https://docs.gitlab.com/api/pipelines/>
    package static func retryPipeline(_ id: Pipeline.ID, in project: ProjectReference) -> Endpoint {
        .post("projects/\(project)/pipelines/\(id)/retry")
    }

    /// Starts a pipeline for a merge request.
    ///
    /// Source: <https://docs.gitlab.com/api/merge_requests/>
    package static func createPipeline(
        for number: MergeRequest.Number,
        in project: ProjectReference
    ) -> Endpoint {
        .post("projects/\(project)/merge_requests/\(number)/pipelines")
    }
}

extension Endpoint where Response == [Pipeline] {
    /// Lists the pipelines of a merge request, newest first.
    ///
    /// Source: <https://docs.gitlab.com/api/merge_requests/>
    package static func pipelines(
        of number: MergeRequest.Number,
        in project: ProjectReference
    ) -> Endpoint {
        .list("projects/\(project)/merge_requests/\(number)/pipelines")
    }
}
