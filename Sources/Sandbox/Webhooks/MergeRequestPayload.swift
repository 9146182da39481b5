import JSON

/// Source: <https://docs.gitlab.com/user/project/integrations/webhook_events/#merge-request-events>
extension World {
    func payload(
        of mergeRequest: MergeRequest,
        since before: MergeRequest,
        action: MergeRequestAction,
        by user: User.ID
    ) -> JSONObject {
        var attributes = hookAttributes(of: mergeRequest)
        attributes["action"] = action.name.json
        attributes["actioned_at"] = mergeRequest.updatedAt.hookText.json
        if case .update(let oldHead?) = action { attributes["oldrev"] = oldHead.json }
        return [
            "object_kind": "merge_request",
            "event_type": "merge_request",
            "user": hookUser(user),
            "project": hookProject(mergeRequest.project),
            "object_attributes": attributes.json,
            "labels": hookLabels(mergeRequest),
            "changes": MergeRequestChanges(from: before, to: mergeRequest).json,
            "assignees": mergeRequest.assignees.map(hookUser).json,
            "reviewers": mergeRequest.reviewers.map(hookUser).json,
            "repository": hookRepository(mergeRequest.project),
        ]
    }

    /// The merge request as it stands in the payloads of its own events and of notes.
    func hookAttributes(of mergeRequest: MergeRequest) -> JSONObject {
        textAttributes(of: mergeRequest)
            .merging(stateAttributes(of: mergeRequest))
            .merging(momentAttributes(of: mergeRequest))
    }

    private func textAttributes(of mergeRequest: MergeRequest) -> JSONObject {
        [
            "id": mergeRequest.id.json,
            "iid": mergeRequest.number.json,
            "title": mergeRequest.title.json,
            "description": mergeRequest.description.json,
            "url": webURL(of: mergeRequest).json,
            "source_branch": mergeRequest.sourceBranch.json,
            "source_project_id": mergeRequest.sourceProject.json,
            "target_branch": mergeRequest.targetBranch.json,
            "target_project_id": mergeRequest.project.json,
            "source": hookProject(mergeRequest.sourceProject),
            "target": hookProject(mergeRequest.project),
            "last_commit": mergeRequest.head.map {
                hookCommit($0, in: mergeRequest.sourceProject).json
            } ?? .null,
            "author_id": mergeRequest.author.json,
            "assignee_id": mergeRequest.assignees.first.json,
            "assignee_ids": mergeRequest.assignees.json,
            "reviewer_ids": mergeRequest.reviewers.json,
            "labels": hookLabels(mergeRequest),
            "head_pipeline_id": mergeRequest.headPipeline.json,
            "milestone_id": nil,
        ]
    }

    private func stateAttributes(of mergeRequest: MergeRequest) -> JSONObject {
        [
            "state": mergeRequest.state.rawValue.json,
            "state_id": mergeRequest.state.number.json,
            "draft": mergeRequest.isDraft.json,
            "work_in_progress": mergeRequest.isDraft.json,
            "first_contribution": false,
            "system": false,
            "merge_status": mergeRequest.mergeStatus.rawValue.json,
            "detailed_merge_status": detailedMergeStatus(of: mergeRequest).json,
            "blocking_discussions_resolved": true,
            "merge_commit_sha": mergeRequest.mergeCommit.json,
            "squash_commit_sha": mergeRequest.squashCommit.json,
            "merge_error": nil,
            "merge_params": ["force_remove_source_branch": mergeRequest.removesSourceBranch ? "1" : "0"],
            "merge_user_id": mergeRequest.mergedBy.json,
            "merge_when_pipeline_succeeds": false,
            "target_branch_protected": isProtected(mergeRequest.targetBranch, in: mergeRequest.project).json,
            "time_estimate": 0,
            "total_time_spent": 0,
            "time_change": 0,
            "human_total_time_spent": nil,
            "human_time_change": nil,
            "human_time_estimate": nil,
        ]
    }

    private func momentAttributes(of mergeRequest: MergeRequest) -> JSONObject {
        [
            "created_at": mergeRequest.createdAt.hookText.json,
            "updated_at": mergeRequest.updatedAt.hookText.json,
            "prepared_at": mergeRequest.preparedAt.map(\.hookText).json,
            "merged_at": mergeRequest.mergedAt.map(\.hookText).json,
            "last_edited_at": mergeRequest.lastEditedAt.map(\.hookText).json,
            "last_edited_by_id": mergeRequest.lastEditedBy.json,
            "updated_by_id": mergeRequest.updatedBy.json,
        ]
    }

    private func hookLabels(_ mergeRequest: MergeRequest) -> JSONValue {
        mergeRequest.labels.map { LabelText($0).hookJSON(in: mergeRequest.project) }.json
    }
}

extension World.MergeRequest.State {
    var number: Int {
        switch self {
        case .opened: 1
        case .closed: 2
        case .merged: 3
        case .locked: 4
        }
    }
}
