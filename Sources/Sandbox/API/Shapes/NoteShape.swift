import JSON

/// Source: <https://docs.gitlab.com/api/notes/>
extension World {
    func shape(_ note: Note) -> JSONObject {
        var shape: JSONObject = [
            "id": note.id.json,
            "type": note.type.json,
            "body": note.body.json,
            "author": basic(note.author),
            "created_at": note.createdAt.json,
            "updated_at": note.updatedAt.json,
            "system": note.isSystem.json,
            "noteable_id": note.mergeRequest.json,
            "noteable_type": "MergeRequest",
            "noteable_iid": mergeRequests[note.mergeRequest].map(\.number).json,
            "project_id": mergeRequests[note.mergeRequest].map(\.project).json,
            "resolvable": note.isThreaded.json,
            "confidential": note.isInternal.json,
            "internal": note.isInternal.json,
            "imported": false,
            "imported_from": "none",
            "commands_changes": [:],
        ]
        if note.isThreaded {
            shape["resolved"] = (note.resolvedBy != nil).json
            shape["resolved_by"] = basic(note.resolvedBy)
            shape["resolved_at"] = note.resolvedAt.json
        }
        return shape
    }

    /// A thread.
    ///
    /// Source: <https://docs.gitlab.com/api/discussions/#merge-requests>
    func discussion(_ id: String, _ notes: [Note]) -> JSONObject {
        [
            "id": id.json,
            "individual_note": (!(notes.first?.isThreaded ?? false)).json,
            "notes": notes.map(shape).json,
        ]
    }

    /// A reaction.
    ///
    /// Source: <https://docs.gitlab.com/api/emoji_reactions/>
    func shape(_ award: Award) -> JSONObject {
        var shape: JSONObject = [
            "id": award.id.json,
            "name": award.name.json,
            "user": basic(award.user),
            "created_at": award.createdAt.json,
            "updated_at": award.createdAt.json,
            "url": nil,
        ]
        switch award.target {
        case .note(let id):
            shape["awardable_id"] = id.json
            shape["awardable_type"] = "Note"
        case .mergeRequest(let id):
            shape["awardable_id"] = id.json
            shape["awardable_type"] = "MergeRequest"
        }
        return shape
    }

    /// A dependency; a blocker that the caller may not read is left out.
    ///
    /// Source: <https://docs.gitlab.com/api/merge_requests/#merge-request-dependencies>
    func shape(_ dependency: Dependency, for caller: User.ID?) -> JSONObject {
        var shape: JSONObject = [
            "id": dependency.id.json,
            "blocked_merge_request": mergeRequests[dependency.blocked].map(basic).json,
            "project_id": mergeRequests[dependency.blocked].map(\.project).json,
        ]
        if let blocking = mergeRequests[dependency.blocking], canReadCode(blocking.project, caller) {
            shape["blocking_merge_request"] = basic(blocking).json
        }
        return shape
    }
}
