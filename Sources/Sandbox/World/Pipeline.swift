extension World {
    /// A run of CI for one commit.
    ///
    /// Source: <https://docs.gitlab.com/api/pipelines/>
    package struct Pipeline: Sendable {
        package typealias ID = Identifier<Pipeline>

        package enum Source: String, Sendable {
            case push
            case web
            case api
            case external
            case mergeRequestEvent = "merge_request_event"
            case parentPipeline = "parent_pipeline"
        }

        package let id: ID
        /// GitLab's `iid`: its number within the project.
        package let number: Int
        package let project: Project.ID
        /// The branch it runs for; of a merge request pipeline the source branch.
        package let branch: String
        package let commit: GitCommit
        package let source: Source
        /// The merge request it was started for.
        package let mergeRequest: MergeRequest.ID?
        package let user: User.ID
        package internal(set) var status: PipelineStatus
        package let createdAt: Timestamp
        package internal(set) var updatedAt: Timestamp
        package internal(set) var startedAt: Timestamp?
        package internal(set) var finishedAt: Timestamp?
        /// What is wrong with its configuration; such a pipeline has no jobs.
        package internal(set) var configurationError: String?
    }
}

extension World.Pipeline {
    /// Whole seconds from start to end.
    var duration: Int? {
        guard let startedAt, let finishedAt else { return nil }
        return Int(finishedAt.seconds - startedAt.seconds)
    }

    /// Whole seconds from creation to start.
    var queuedDuration: Int? {
        startedAt.map { Int($0.seconds - createdAt.seconds) }
    }
}

extension World {
    /// The ref as REST shows it: `refs/merge-requests/7/head` for a merge request pipeline, else the branch.
    func ref(of pipeline: Pipeline) -> String {
        guard let id = pipeline.mergeRequest, let number = mergeRequests[id]?.number else {
            return pipeline.branch
        }
        return "refs/merge-requests/\(number)/head"
    }
}
