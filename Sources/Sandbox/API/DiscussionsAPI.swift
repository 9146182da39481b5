import JSON

/// Source: <https://docs.gitlab.com/api/discussions/#merge-requests>
extension Route {
    private static let path = "/projects/:id/merge_requests/:merge_request_iid/discussions"

    static let discussions: [Route] = [
        .get(path) { call in
            let world = await call.world
            let threads = world.discussions(of: try world.mergeRequest(for: call))
            return try call.page(threads) { world.discussion($0.id, $0.notes).json }
        },
        .get("\(path)/:discussion_id") { call in
            let world = await call.world
            let thread = try world.discussion(for: call)
            return .json(world.discussion(thread.id, thread.notes))
        },
        .post(path) { call in
            let note = try await post(call, answering: nil)
            return .created(await call.world.discussion(note.discussion, [note]))
        },
        .post("\(path)/:discussion_id/notes") { call in
            let thread = try await call.world.discussion(for: call)
            let note = try await post(call, answering: thread.id)
            return .created(await call.world.shape(note))
        },
        .put("\(path)/:discussion_id", resolve),
    ]

    private static func post(_ call: Call, answering thread: String?) async throws -> World.Note {
        let user = try call.user()
        let mergeRequest = try await call.world.mergeRequest(for: call)
        var draft = try NoteBody(call).draft
        draft.discussion = thread
        draft.isThreaded = true
        let final = draft
        return try await call.change { world in
            try world.requireRoom(on: mergeRequest, for: final, by: user)
            return world.addNote(final, on: mergeRequest.id, by: user.id)
        }
    }

    private static func resolve(_ call: Call) async throws -> Answer {
        let user = try call.user()
        guard let isResolved = try call.parameters.bool("resolved")
        else { throw Refusal.error(400, "resolved is missing") }
        return try await call.change { world in
            let thread = try world.discussion(for: call)
            guard world.canUpdate(try world.mergeRequest(for: call), user.id) else {
                throw Refusal.forbidden()
            }
            let moment = world.now()
            for note in thread.notes where note.isThreaded {
                world.notes[note.id]?.resolvedBy = isResolved ? user.id : nil
                world.notes[note.id]?.resolvedAt = isResolved ? moment : nil
            }
            let changed = try world.discussion(for: call)
            return .json(world.discussion(changed.id, changed.notes))
        }
    }
}

extension World {
    fileprivate typealias Thread = (id: String, notes: [Note])

    /// The threads of a merge request, each with its notes, oldest first.
    fileprivate func discussions(of mergeRequest: MergeRequest) -> [Thread] {
        let notes = notes(of: mergeRequest.id)
        let threads = Dictionary(grouping: notes, by: \.discussion)
        return notes.map(\.discussion).withoutRepetitions.map { ($0, threads[$0] ?? []) }
    }

    fileprivate func discussion(for call: Call) throws -> Thread {
        let threads = discussions(of: try mergeRequest(for: call))
        guard let thread = threads.first(where: { $0.id == call.capture("discussion_id") })
        else { throw Refusal.notFound("Discussion") }
        return thread
    }
}
