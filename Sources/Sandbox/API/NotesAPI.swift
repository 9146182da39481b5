import JSON

/// Source: <https://docs.gitlab.com/api/notes/#merge-requests>
extension Route {
    private static let path = "/projects/:id/merge_requests/:merge_request_iid/notes"

    static let notes: [Route] = [
        .get(path, list),
        .get("\(path)/:note_id") { call in
            let world = await call.world
            return .json(world.shape(try world.note(for: call)))
        },
        .post(path, create),
        .put("\(path)/:note_id") { call in
            let user = try call.user()
            let body = try NoteBody(call).text
            return try await call.change { world in
                let note = try world.ownNote(for: call, of: user)
                world.edit(note.id, body: body, by: user.id)
                return .json(world.shape(try world.note(for: call)))
            }
        },
        .delete("\(path)/:note_id") { call in
            let user = try call.user()
            return try await call.change { world in
                world.remove(try world.ownNote(for: call, of: user).id)
                return .noContent
            }
        },
    ]

    private static func list(_ call: Call) async throws -> Answer {
        let world = await call.world
        let mergeRequest = try world.mergeRequest(for: call)
        let order = try call.parameters.choice("order_by", of: ["created_at", "updated_at"]) ?? "created_at"
        let isAscending = try call.parameters.choice("sort", of: ["asc", "desc"]) == "asc"
        let readsInternal = world.has(.reporter, call.caller?.id, in: mergeRequest.project)
        var notes = world.notes(of: mergeRequest.id).filter { !$0.isInternal || readsInternal }
        if order == "updated_at" { notes.sort { ($0.updatedAt, $0.id) < ($1.updatedAt, $1.id) } }
        return try call.page(isAscending ? notes : notes.reversed()) { world.shape($0).json }
    }

    private static func create(_ call: Call) async throws -> Answer {
        let user = try call.user()
        let mergeRequest = try await call.world.mergeRequest(for: call)
        let draft = try NoteBody(call).draft
        try await call.forge.store.change { try $0.requireRoom(on: mergeRequest, for: draft, by: user) }
        switch try await call.forge.post(draft, on: mergeRequest.id, by: user) {
        case .stored(let note): return .created(await call.world.shape(note))
        case .commands(let result):
            let answer: JSONObject = [
                "commands_changes": result.changes.json, "summary": result.summary.json,
            ]
            return .json(answer, status: 202)
        }
    }
}

extension World {
    private static let mostNotes = 5_000

    /// The note, if the caller wrote it or keeps the project; nobody edits what GitLab wrote.
    fileprivate func ownNote(for call: Call, of user: User) throws -> Note {
        let note = try note(for: call)
        let mergeRequest = try mergeRequest(for: call)
        guard !note.isSystem, note.author == user.id || has(.maintainer, user.id, in: mergeRequest.project)
        else { throw Refusal.forbidden() }
        return note
    }

    /// - Throws: ``Refusal`` when the user may not write here, or everything is full.
    func requireRoom(on mergeRequest: MergeRequest, for draft: NoteDraft, by user: User) throws {
        let isMember = has(.guest, user.id, in: mergeRequest.project)
        try requirePatience(of: user)
        guard isMember || !(mergeRequest.isDiscussionLocked ?? false) else { throw Refusal.forbidden() }
        if draft.isInternal, !has(.reporter, user.id, in: mergeRequest.project) { throw Refusal.forbidden() }
        guard commentCount(of: mergeRequest.id) < Self.mostNotes else {
            throw Refusal.badRequest("Note {:base=>[\"Maximum number of comments exceeded\"]}")
        }
    }

    /// - Throws: ``Refusal`` 429 when the user has written too many notes within a minute.
    private func requirePatience(of user: User) throws {
        guard let notesPerMinute else { return }
        let minuteAgo = clock().advanced(by: .seconds(-60))
        let recent = notes.values.count { $0.author == user.id && !$0.isSystem && $0.createdAt > minuteAgo }
        guard recent >= notesPerMinute else { return }
        let error = "This endpoint has been requested too many times. Try again later."
        throw Refusal.message(429, ["error": error.json] as JSONObject)
    }
}
