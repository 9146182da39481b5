import JSON

/// Source: <https://docs.gitlab.com/api/merge_requests/#retrieve-a-merge-request>
extension World {
    /// A merge request in a list.
    func basic(_ mergeRequest: MergeRequest) -> JSONObject {
        simple(mergeRequest)
            .merging(people(of: mergeRequest))
            .merging(merging(of: mergeRequest))
            .merging(collaboration(on: mergeRequest))
            .merging(approvals(on: mergeRequest))
            .merging(surroundings(of: mergeRequest))
    }

    /// A merge request by itself, as `caller` sees it.
    func full(_ mergeRequest: MergeRequest, for caller: User.ID?) -> JSONObject {
        var shape = basic(mergeRequest)
        let version = mergeRequest.version
        shape["subscribed"] = (caller == mergeRequest.author).json
        shape["changes_count"] = version.map { String($0.changes) }.json
        shape["latest_build_started_at"] = .null
        shape["latest_build_finished_at"] = .null
        shape["first_deployed_to_production_at"] = .null
        shape["diff_refs"] =
            version.map {
                ["base_sha": $0.base.json, "head_sha": $0.head.id.json, "start_sha": $0.start.json]
            } ?? .null
        shape["merge_error"] = .null
        shape["first_contribution"] = false
        shape["user"] = [
            "can_merge": canMerge(caller, into: mergeRequest.targetBranch, of: mergeRequest.project).json
        ]
        let pipeline = mergeRequest.headPipeline.flatMap { pipelines[$0] }
        shape["head_pipeline"] = pipeline.map(full).json
        shape["pipeline"] = pipeline.map(basic).json
        return shape
    }

    /// The subset of `view=simple`.
    func simple(_ mergeRequest: MergeRequest) -> JSONObject {
        [
            "id": mergeRequest.id.json,
            "iid": mergeRequest.number.json,
            "project_id": mergeRequest.project.json,
            "title": mergeRequest.title.json,
            "description": mergeRequest.description.json,
            "state": mergeRequest.state.rawValue.json,
            "created_at": mergeRequest.createdAt.json,
            "updated_at": mergeRequest.updatedAt.json,
            "web_url": webURL(of: mergeRequest).json,
        ]
    }

    private func people(of mergeRequest: MergeRequest) -> JSONObject {
        [
            "author": basic(mergeRequest.author),
            "assignee": basic(mergeRequest.assignees.first),
            "assignees": mergeRequest.assignees.map { basic($0) }.json,
            "reviewers": mergeRequest.reviewers.map { basic($0) }.json,
            "closed_by": basic(mergeRequest.closedBy),
            "closed_at": mergeRequest.closedAt.json,
            "merged_by": basic(mergeRequest.mergedBy),
            "merge_user": basic(mergeRequest.mergedBy),
            "merged_at": mergeRequest.mergedAt.json,
            "prepared_at": mergeRequest.preparedAt.json,
            "imported": false,
            "imported_from": "none",
        ]
    }

    private func merging(of mergeRequest: MergeRequest) -> JSONObject {
        [
            "source_branch": mergeRequest.sourceBranch.json,
            "source_project_id": mergeRequest.sourceProject.json,
            "target_branch": mergeRequest.targetBranch.json,
            "target_project_id": mergeRequest.project.json,
            "sha": mergeRequest.head.map(\.id).json,
            "merge_commit_sha": mergeRequest.mergeCommit.json,
            "squash_commit_sha": mergeRequest.squashCommit.json,
            "merge_status": mergeRequest.mergeStatus.rawValue.json,
            "detailed_merge_status": detailedMergeStatus(of: mergeRequest).json,
            "has_conflicts": (mergeRequest.mergeStatus == .cannotBeMerged).json,
            "blocking_discussions_resolved": true,
            "merge_when_pipeline_succeeds": false,
            "merge_after": nil,
            "draft": mergeRequest.isDraft.json,
            "work_in_progress": mergeRequest.isDraft.json,
            "squash": mergeRequest.squashes.json,
            "squash_on_merge": mergeRequest.squashes.json,
            "should_remove_source_branch": nil,
            "force_remove_source_branch": mergeRequest.removesSourceBranch.json,
        ]
    }

    /// Present for merge requests from forks only.
    private func collaboration(on mergeRequest: MergeRequest) -> JSONObject {
        guard mergeRequest.isFromFork else { return [:] }
        let allowed = mergeRequest.allowsCollaboration.json
        return ["allow_collaboration": allowed, "allow_maintainer_to_push": allowed]
    }

    /// Present where the project's tier has rules of approval.
    private func approvals(on mergeRequest: MergeRequest) -> JSONObject {
        projects[mergeRequest.project]?.isPremium == true ? ["approvals_before_merge": nil] : [:]
    }

    private func surroundings(of mergeRequest: MergeRequest) -> JSONObject {
        let full = reference(of: mergeRequest)
        let awards = awards(on: .mergeRequest(mergeRequest.id))
        return [
            "reference": "!\(mergeRequest.number)".json,
            "references": [
                "short": "!\(mergeRequest.number)".json, "relative": full.json, "full": full.json,
            ],
            "labels": mergeRequest.labels.json,
            "milestone": nil,
            "upvotes": awards.count { $0.name == "thumbsup" }.json,
            "downvotes": awards.count { $0.name == "thumbsdown" }.json,
            "user_notes_count": commentCount(of: mergeRequest.id).json,
            "discussion_locked": mergeRequest.isDiscussionLocked.json,
            "task_completion_status": TaskList(mergeRequest.description).json,
            "time_stats": [
                "time_estimate": 0,
                "total_time_spent": 0,
                "human_time_estimate": nil,
                "human_total_time_spent": nil,
            ],
        ]
    }
}
