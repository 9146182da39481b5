extension World {
    /// The pipelines a merge request shows, newest first: those started for it, then its branch's.
    ///
    /// Of the source branch only pipelines of the source project count, for commits the merge request has.
    package func pipelines(of mergeRequest: MergeRequest) -> [Pipeline] {
        let commits = Set(mergeRequest.versions.flatMap(\.commits).map(\.id))
        let own = pipelines.values.filter { $0.mergeRequest == mergeRequest.id }
        let ofBranch = pipelines.values.filter {
            $0.mergeRequest == nil && $0.source != .parentPipeline && $0.project == mergeRequest.sourceProject
                && $0.branch == mergeRequest.sourceBranch && commits.contains($0.commit.id)
        }
        return own.sorted { $0.id > $1.id } + ofBranch.sorted { $0.id > $1.id }
    }

    mutating func refreshHeadPipelines(after pipeline: Pipeline) {
        let affected = openMergeRequests(from: pipeline.branch, of: pipeline.project).map(\.id)
        for id in Set(affected + [pipeline.mergeRequest].compactMap(\.self)) { refreshHeadPipeline(of: id) }
    }

    /// Points a merge request to the first of its pipelines that ran for its present head.
    mutating func refreshHeadPipeline(of id: MergeRequest.ID) {
        guard let mergeRequest = mergeRequests[id], let head = mergeRequest.head?.id else { return }
        let pipeline = pipelines(of: mergeRequest).first { $0.commit.id == head }?.id
        mergeRequests[id]?.headPipeline = pipeline
    }

    /// Starts a merge request pipeline in the source project, which is where its jobs are configured.
    mutating func startPipeline(for id: MergeRequest.ID, by user: User.ID) -> Pipeline.ID? {
        guard let mergeRequest = mergeRequests[id], let head = mergeRequest.head,
            let source = mergeRequest.sourceProject, let project = projects[source],
            !project.pipelineJobs.isEmpty
        else { return nil }
        let start = PipelineStart(
            project: source,
            branch: mergeRequest.sourceBranch,
            commit: head,
            source: .mergeRequestEvent,
            mergeRequest: id,
            jobs: project.pipelineJobs
        )
        return self.start(start, by: user)
    }
}
