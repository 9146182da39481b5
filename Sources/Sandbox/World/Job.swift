extension World {
    /// A CI job, a commit status that somebody posted, or a trigger of another pipeline.
    ///
    /// Source: <https://docs.gitlab.com/api/jobs/>
    package struct Job: Sendable {
        package typealias ID = Identifier<Job>

        package enum Kind: Sendable, Equatable {
            case build
            case external(CommitStatus)
            case bridge(downstream: Pipeline.ID?)
        }

        /// What only a commit status has.
        package struct CommitStatus: Sendable, Equatable {
            package var targetURL: String?
            package var description: String?
            package var coverage: Double?
        }

        package let id: ID
        package let pipeline: Pipeline.ID
        package let name: String
        package let stage: String
        /// The branch or tag it was made for.
        package let ref: String
        package internal(set) var kind: Kind
        package internal(set) var status: PipelineStatus
        package let user: User.ID
        package let allowsFailure: Bool
        package internal(set) var failureReason: String?
        /// Whether a newer job of this name has taken its place.
        package internal(set) var isRetried = false
        package let createdAt: Timestamp
        package internal(set) var queuedAt: Timestamp?
        package internal(set) var startedAt: Timestamp?
        package internal(set) var finishedAt: Timestamp?
    }

    /// The jobs of a pipeline, oldest first.
    package func jobs(of pipeline: Pipeline.ID) -> [Job] {
        jobs.values.filter { $0.pipeline == pipeline }.sorted { $0.id < $1.id }
    }
}

extension World.Job {
    /// Seconds it ran.
    var duration: Double? {
        guard let startedAt, let finishedAt else { return nil }
        return Double(finishedAt.milliseconds - startedAt.milliseconds) / 1000
    }

    /// Seconds it waited for a runner.
    var queuedDuration: Double? {
        guard let queuedAt, let startedAt else { return nil }
        return Double(startedAt.milliseconds - queuedAt.milliseconds) / 1000
    }

    /// What only a commit status has; `nil` for other jobs.
    package var external: CommitStatus? {
        if case .external(let status) = kind { status } else { nil }
    }

    var isBuild: Bool { kind == .build }
}
