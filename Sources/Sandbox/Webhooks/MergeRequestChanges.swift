import JSON

/// What became different of a merge request: `field -> {previous, current}`; often only `updated_at`.
struct MergeRequestChanges: JSONEncodable {
    private(set) var object = JSONObject()

    init(from before: World.MergeRequest, to after: World.MergeRequest) {
        note("title", before.title, after.title)
        note("description", before.description, after.description)
        note("target_branch", before.targetBranch, after.targetBranch)
        note("draft", before.isDraft, after.isDraft)
        note("state_id", before.state.number, after.state.number)
        note("merge_status", before.mergeStatus.rawValue, after.mergeStatus.rawValue)
        note("head_pipeline_id", before.headPipeline, after.headPipeline)
        note("merge_commit_sha", before.mergeCommit, after.mergeCommit)
        note("squash_commit_sha", before.squashCommit, after.squashCommit)
        note("merge_user_id", before.mergedBy, after.mergedBy)
        note("last_edited_by_id", before.lastEditedBy, after.lastEditedBy)
        note("updated_by_id", before.updatedBy, after.updatedBy)
        note("labels", before.labels, after.labels)
        note("reviewer_ids", before.reviewers, after.reviewers)
        note("assignees", before.assignees, after.assignees)
        note("prepared_at", before.preparedAt.map(\.hookText), after.preparedAt.map(\.hookText))
        note("last_edited_at", before.lastEditedAt.map(\.hookText), after.lastEditedAt.map(\.hookText))
        note("updated_at", before.updatedAt.hookText, after.updatedAt.hookText)
    }

    private mutating func note<Value: JSONEncodable & Equatable>(
        _ field: String,
        _ previous: Value,
        _ current: Value
    ) {
        guard previous != current else { return }
        object[field] = ["previous": previous.json, "current": current.json]
    }

    var json: JSONValue { .object(object) }
}
