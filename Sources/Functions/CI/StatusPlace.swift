package import GitLab

/// Where a commit status has to be set so that a merge request shows it.
///
/// A merge request shows the statuses of its head pipeline; without one, those that stand in the project of its source
/// branch, which may be a fork where the bot has no rights.
package struct StatusPlace: Sendable, Equatable {
    package let commit: String
    package let project: Project.ID
    package let ref: String
    package let pipeline: Pipeline.ID?

    package init(commit: String, project: Project.ID, ref: String, pipeline: Pipeline.ID?) {
        self.commit = commit
        self.project = project
        self.ref = ref
        self.pipeline = pipeline
    }

    /// The place for a commit; `nil` when that is not the merge request's head, or its fork is gone.
    package init?(for commit: String, of mergeRequest: MergeRequest) {
        guard mergeRequest.head == commit else { return nil }
        if let pipeline = mergeRequest.headPipeline, pipeline.commit == commit {
            self.init(commit: commit, project: pipeline.project, ref: pipeline.ref, pipeline: pipeline.id)
        } else if let project = mergeRequest.sourceProject {
            self.init(commit: commit, project: project, ref: mergeRequest.sourceBranch, pipeline: nil)
        } else {
            return nil
        }
    }
}

extension CommitStatusDraft {
    /// The status that shows a pipeline; `nil` before it is final.
    ///
    /// A status that runs blocks a merge when its end is lost, and GitLab refuses to set it twice: the sticky note alone
    /// shows what is not final.
    package init?(_ news: PipelineNews, at place: StatusPlace) {
        guard let state = CommitStatus.State(final: news.status) else { return nil }
        self.init(
            state,
            name: "dist-git",
            ref: place.pipeline == nil ? place.ref : nil,
            pipeline: place.pipeline,
            targetURL: news.webURL.count <= 255 ? news.webURL : nil,
            description: "The dist-git pipeline \(news.pipeline) \(news.status.words)"
        )
    }
}

extension CommitStatus.State {
    /// The state that shows the final status of a pipeline; `nil` for what is not final.
    package init?(final status: PipelineStatus) {
        switch status {
        case .success: self = .success
        case .failed: self = .failed
        case .canceled: self = .canceled
        case .skipped: self = .skipped
        default: return nil
        }
    }
}
