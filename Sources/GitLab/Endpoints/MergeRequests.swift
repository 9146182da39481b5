extension Endpoint where Response == MergeRequest {
    /// Reads a merge request.
    ///
    /// Source: <https://docs.gitlab.com/api/merge_requests/>
    package static func mergeRequest(
        _ number: MergeRequest.Number,
        in project: ProjectReference
    ) -> Endpoint {
        .get("projects/\(project)/merge_requests/\(number)")
    }

    /// Creates a merge request; the project is the one of the source branch.
    ///
    /// When one is open already for the two branches, `GitLabError.mergeRequestExists` names it.
    ///
    /// Source: <https://docs.gitlab.com/api/merge_requests/>
    package static func createMergeRequest(
        _ draft: MergeRequestDraft,
        in project: ProjectReference
    ) -> Endpoint {
        .post(
            "projects/\(project)/merge_requests",
            [
                "source_branch": draft.sourceBranch,
                "target_branch": draft.targetBranch,
                "title": draft.title,
                "description": draft.description,
                "target_project_id": draft.targetProject,
                "remove_source_branch": draft.removesSourceBranch,
            ]
        )
    }

    /// Changes a merge request.
    ///
    /// Source: <https://docs.gitlab.com/api/merge_requests/>
    package static func updateMergeRequest(
        _ number: MergeRequest.Number,
        in project: ProjectReference,
        _ changes: MergeRequestChanges
    ) -> Endpoint {
        .put(
            "projects/\(project)/merge_requests/\(number)",
            [
                "title": changes.title,
                "description": changes.description,
                "target_branch": changes.targetBranch,
                "state_event": changes.state?.rawValue,
            ]
        )
    }
}

extension Endpoint where Response == [MergeRequest] {
    /// Lists the merge requests into a project, oldest first; `nil` matches all.
    ///
    /// Source: <https://docs.gitlab.com/api/merge_requests/>
    package static func mergeRequests(
        in project: ProjectReference,
        sourceBranch: String? = nil,
        state: MergeRequest.State? = nil,
        updatedAfter: Timestamp? = nil
    ) -> Endpoint {
        .list(
            "projects/\(project)/merge_requests",
            [
                "source_branch": sourceBranch,
                "state": state?.word ?? "all",
                "updated_after": updatedAfter?.description,
                "order_by": "created_at",
                "sort": "asc",
            ]
        )
    }

    /// Lists the merge requests into all projects of a group and its subgroups, oldest first; `nil` matches all.
    ///
    /// Source: <https://docs.gitlab.com/api/merge_requests/#list-group-merge-requests>
    package static func mergeRequests(
        inGroup group: String,
        state: MergeRequest.State? = nil,
        updatedAfter: Timestamp? = nil
    ) -> Endpoint {
        .list(
            "groups/\(group)/merge_requests",
            [
                "scope": "all",
                "state": state?.word ?? "all",
                "updated_after": updatedAfter?.description,
                "order_by": "created_at",
                "sort": "asc",
            ]
        )
    }
}
