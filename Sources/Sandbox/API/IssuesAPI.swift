import JSON

/// Source: <https://docs.gitlab.com/api/issues/>
extension Route {
    private static let path = "/projects/:id/issues"

    static let issues: [Route] = [
        .get(path, list),
        .get("\(path)/:issue_iid") { call in
            let world = await call.world
            return .json(world.shape(try world.issue(for: call)))
        },
        .post(path) { call in
            let user = try call.user()
            let title = try call.parameters.requiredString("title")
            let edits = try IssueEdits(call)
            try MergeRequestTexts(title: title, description: edits.description).check()
            return try await call.change { world in
                let project = try world.project(for: call)
                return .created(world.shape(world.addIssue(edits, to: project.id, by: user.id)))
            }
        },
        .put("\(path)/:issue_iid") { call in
            let user = try call.user()
            try IssueEdits.requireOne(in: call.parameters)
            let edits = try IssueEdits(call)
            let event = try call.parameters.choice("state_event", of: StateEvent.allCases.map(\.rawValue))
            try MergeRequestTexts(title: edits.title, description: edits.description).check()
            return try await call.change { world in
                let issue = try world.editableIssue(for: call, by: user)
                world.edit(issue.id, edits, event: event.flatMap(StateEvent.init), by: user.id)
                return .json(world.shape(try world.issue(for: call)))
            }
        },
    ]

    private static func list(_ call: Call) async throws -> Answer {
        let world = await call.world
        let project = try world.project(for: call)
        let isAscending = try call.parameters.choice("sort", of: ["asc", "desc"]) == "asc"
        _ = try call.parameters.choice("order_by", of: ["created_at"])
        let filter = try IssueFilter(call)
        let issues = world.issues(of: project.id).filter(filter.admits)
        return try call.page(isAscending ? issues : issues.reversed()) { world.shape($0).json }
    }
}

extension World {
    fileprivate func issue(for call: Call) throws -> Issue {
        let project = try project(for: call)
        let number = try call.number("issue_iid")
        guard let issue = issues(of: project.id).first(where: { $0.number == number })
        else { throw Refusal.notFound("Issue") }
        return issue
    }

    /// The issue, if the caller wrote it or may plan work in the project.
    fileprivate func editableIssue(for call: Call, by user: User) throws -> Issue {
        let issue = try issue(for: call)
        guard issue.author == user.id || has(.reporter, user.id, in: issue.project)
        else { throw Refusal.forbidden() }
        return issue
    }
}

extension IssueEdits {
    private static let attributes = [
        "title", "description", "labels", "add_labels", "remove_labels", "state_event", "assignee_id",
        "assignee_ids", "confidential", "created_at", "discussion_locked", "due_date", "milestone_id",
        "issue_type",
    ]

    fileprivate static func requireOne(in parameters: Parameters) throws {
        guard !attributes.contains(where: parameters.has) else { return }
        throw Refusal.error(
            400,
            "\(attributes.joined(separator: ", ")) are missing, at least one parameter must be provided"
        )
    }

    fileprivate init(_ call: Call) throws {
        title = try call.parameters.string("title")
        description =
            call.parameters.has("description") ? try call.parameters.string("description") ?? "" : nil
        labels = try call.parameters.strings("labels")
    }
}
