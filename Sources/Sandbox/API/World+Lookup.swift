import JSON

/// What a request names, as its caller may see it; each of these throws ``Refusal``.
extension World {
    /// The project of `:id`, a number or an encoded path.
    func project(for call: Call) throws -> Project {
        let name = call.capture("id")
        let found = Int(name).flatMap { projects[Project.ID($0)] } ?? project(named: name)
        if let found, canSee(found.id, call.caller?.id) { return found }
        if let moved = project(onceNamed: name), canSee(moved.id, call.caller?.id),
            ["GET", "HEAD"].contains(call.request.method)
        {
            throw Refusal.moved(to: movedURL(moved, call: call))
        }
        throw Refusal.notFound("Project")
    }

    /// The project, if its code may be read.
    func readableProject(for call: Call) throws -> Project {
        let project = try project(for: call)
        guard canReadCode(project.id, call.caller?.id) else { throw Refusal.forbidden() }
        return project
    }

    /// The project, if the caller has at least this role in it.
    func project(for call: Call, atLeast role: Role) throws -> Project {
        let user = try call.user()
        let project = try project(for: call)
        guard has(role, user.id, in: project.id) else { throw Refusal.forbidden() }
        return project
    }

    /// The merge request of `:merge_request_iid`.
    func mergeRequest(for call: Call) throws -> MergeRequest {
        let project = try project(for: call)
        let number = try call.number("merge_request_iid")
        guard canReadCode(project.id, call.caller?.id), let found = mergeRequest(number, of: project.id)
        else { throw Refusal.recordNotFound }
        return found
    }

    /// The merge request, if the caller may change it.
    func editableMergeRequest(for call: Call) throws -> MergeRequest {
        let user = try call.user()
        let mergeRequest = try mergeRequest(for: call)
        guard canUpdate(mergeRequest, user.id) else { throw Refusal.forbidden() }
        return mergeRequest
    }

    /// The note of `:note_id`, of the merge request in the path.
    func note(for call: Call) throws -> Note {
        let mergeRequest = try mergeRequest(for: call)
        guard let note = notes[Note.ID(try call.number("note_id"))], note.mergeRequest == mergeRequest.id,
            !note.isInternal || has(.reporter, call.caller?.id, in: mergeRequest.project)
        else { throw Refusal.recordNotFound }
        return note
    }

    private func movedURL(_ project: Project, call: Call) -> String {
        let former = call.request.path.split(separator: "/")
        let rest = former.dropFirst(4).map { "/\($0)" }.joined()
        let query = call.request.query.isEmpty ? "" : "?\(call.request.query)"
        return "\(call.baseURL)/api/v4/projects/\(project.id)\(rest)\(query)"
    }
}

extension Refusal {
    fileprivate static func moved(to url: String) -> Refusal {
        Refusal(
            status: 301,
            body: ["message": "This resource has been moved permanently to \(url)".json],
            headers: ["Location": url]
        )
    }
}
