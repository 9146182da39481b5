import JSON

/// Source: <https://docs.gitlab.com/user/project/integrations/webhook_events/#comment-on-a-merge-request>
extension World {
    func payload(
        of note: Note,
        on mergeRequest: MergeRequest,
        action: String,
        by user: User.ID
    ) -> JSONObject {
        var attributes = hookAttributes(of: note, on: mergeRequest)
        attributes["action"] = action.json
        return [
            "object_kind": "note",
            "event_type": note.isInternal ? "confidential_note" : "note",
            "user": hookUser(user),
            "project_id": mergeRequest.project.json,
            "project": hookProject(mergeRequest.project),
            "object_attributes": attributes.json,
            "repository": hookRepository(mergeRequest.project),
            "merge_request": hookAttributes(of: mergeRequest).json,
        ]
    }

    private func hookAttributes(of note: Note, on mergeRequest: MergeRequest) -> JSONObject {
        [
            "id": note.id.json,
            "note": note.body.json,
            "description": note.body.json,
            "noteable_type": "MergeRequest",
            "noteable_id": mergeRequest.id.json,
            "project_id": mergeRequest.project.json,
            "author_id": note.author.json,
            "discussion_id": note.discussion.json,
            "type": note.type.json,
            "system": note.isSystem.json,
            "internal": note.isInternal.json,
            "created_at": note.createdAt.hookText.json,
            "updated_at": note.updatedAt.hookText.json,
            "url": "\(webURL(of: mergeRequest))#note_\(note.id)".json,
            "attachment": nil,
            "change_position": nil,
            "commit_id": nil,
            "line_code": nil,
            "original_position": nil,
            "position": nil,
            "resolved_at": note.resolvedAt.map(\.hookText).json,
            "resolved_by_id": note.resolvedBy.json,
            "resolved_by_push": nil,
            "st_diff": nil,
            "updated_by_id": nil,
        ]
    }
}

extension World.Note {
    /// `DiscussionNote` for one of a thread, `nil` for a plain comment.
    var type: String? { isThreaded ? "DiscussionNote" : nil }
}
