/// A merge request; it lives in the project it is to be merged into.
///
/// Source: <https://docs.gitlab.com/api/merge_requests/>
package struct MergeRequest: Sendable, Equatable {
    package typealias ID = Identifier<MergeRequest>
    /// GitLab's `iid`: counts the merge requests of one project, and is written `!12`.
    package typealias Number = Identifier<CountedInProject>
    /// Keeps `Number` and `ID` apart.
    package enum CountedInProject {}

    package let id: ID
    package let number: Number
    /// Where the merge request lives, which is where it is to be merged.
    package let targetProject: Project.ID
    /// Where its branch lives; `nil` when that fork was deleted.
    package let sourceProject: Project.ID?
    package let sourceBranch: String
    package let targetBranch: String
    /// The full SHA of the source branch's head; `nil` while GitLab prepares the merge request.
    package let head: String?

    package let state: State
    package let title: String
    /// Markdown; empty when there is none.
    package let description: String
    package let isDraft: Bool
    package let author: User
    /// `nil` unless closed, and on old forges.
    package let closedBy: User?
    /// `nil` unless merged.
    package let mergedBy: User?

    /// With its project: `redhat/centos-stream/src/bash!12`.
    package let reference: String
    package let webURL: String
    package let userNotesCount: Int
    /// ISO 8601.
    package let createdAt: String
    package let updatedAt: String
    /// False too while GitLab has not looked yet.
    package let hasConflicts: Bool
    /// Such as `mergeable` or `merge_request_blocked`; `nil` on old forges.
    package let detailedMergeStatus: String?
    /// The pipeline that decides; `nil` in lists, and when there is none.
    package let headPipeline: Pipeline?

    /// Whether the answer has the fields that only a paid licence gives, so that dependencies can be set.
    ///
    /// Source: <https://docs.gitlab.com/api/merge_requests/>, `approvals_before_merge`
    package let isOfLicensedForge: Bool

    /// The path of the project; `nil` when GitLab does not say.
    package var projectPath: String? {
        let parts = reference.split(separator: "!")
        return parts.count == 2 && !parts[0].isEmpty ? String(parts[0]) : nil
    }

    /// Same as `targetProject`.
    package var project: Project.ID { targetProject }
}
