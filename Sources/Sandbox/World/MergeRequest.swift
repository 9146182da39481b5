extension World {
    /// A merge request; it lives in its target project.
    ///
    /// Source: <https://docs.gitlab.com/api/merge_requests/>
    package struct MergeRequest: Sendable {
        package typealias ID = Identifier<MergeRequest>

        package enum State: String, Sendable {
            case opened
            case closed
            case merged
            case locked
        }

        /// What is known of whether it can be merged; every push to either branch forgets it.
        package enum MergeStatus: String, Sendable {
            case preparing
            case unchecked
            case checking
            case canBeMerged = "can_be_merged"
            case cannotBeMerged = "cannot_be_merged"
        }

        package let id: ID
        /// GitLab's `iid`: its number within the target project.
        package let number: Int
        /// The target project.
        package let project: Project.ID
        /// `nil` once the fork is gone.
        package internal(set) var sourceProject: Project.ID?
        package let sourceBranch: String
        package internal(set) var targetBranch: String
        package internal(set) var title: String
        package internal(set) var description: String
        package internal(set) var state = State.opened
        package let author: User.ID
        package let createdAt: Timestamp
        package internal(set) var updatedAt: Timestamp
        package internal(set) var preparedAt: Timestamp?
        package internal(set) var closedAt: Timestamp?
        package internal(set) var closedBy: User.ID?
        package internal(set) var mergedAt: Timestamp?
        package internal(set) var mergedBy: User.ID?
        package internal(set) var lastEditedAt: Timestamp?
        package internal(set) var lastEditedBy: User.ID?
        package internal(set) var updatedBy: User.ID?
        package internal(set) var mergeStatus = MergeStatus.preparing
        /// What it consists of, one entry for each push; the last one counts.
        package internal(set) var versions: [Version] = []
        package internal(set) var headPipeline: Pipeline.ID?
        package internal(set) var mergeCommit: String?
        package internal(set) var squashCommit: String?
        package internal(set) var labels: [String] = []
        package internal(set) var assignees: [User.ID] = []
        package internal(set) var reviewers: [User.ID] = []
        package internal(set) var squashes = false
        package internal(set) var removesSourceBranch = false
        package internal(set) var allowsCollaboration = false
        package internal(set) var isDiscussionLocked: Bool?
    }
}

extension World.MergeRequest {
    /// What one push made of the merge request.
    package struct Version: Sendable, Equatable {
        package typealias ID = Identifier<Version>

        package let id: ID
        package let createdAt: Timestamp
        /// The head of the source branch.
        package let head: GitCommit
        /// Where source and target branch part.
        package let base: String
        /// The head of the target branch at that time.
        package let start: String
        /// The commits of the source branch that the target branch lacks, newest first.
        package let commits: [GitCommit]
        /// How many files differ.
        package let changes: Int
    }

    package var version: Version? { versions.last }

    /// The newest commit; `nil` while the source branch was never seen.
    package var head: GitCommit? { version?.head }

    package var isFromFork: Bool { sourceProject != project }

    /// Whether the title says that it is not ready.
    package var isDraft: Bool { DraftTitle(title).isDraft }
}
