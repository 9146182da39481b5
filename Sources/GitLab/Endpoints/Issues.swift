extension Endpoint where Response == [Issue] {
    /// Lists the issues of a project that the token's user has created, oldest first, closed ones included.
    ///
    /// Source: <https://docs.gitlab.com/api/issues/#list-all-project-issues>
    package static func ownIssues(in project: ProjectReference) -> Endpoint {
        .list(
            "projects/\(project)/issues",
            ["scope": "created_by_me", "order_by": "created_at", "sort": "asc"]
        )
    }
}

extension Endpoint where Response == Issue {
    /// Creates an issue; lines of its description that begin with a slash run as quick actions.
    ///
    /// Source: <https://docs.gitlab.com/api/issues/#create-an-issue>
    package static func createIssue(_ draft: IssueDraft, in project: ProjectReference) -> Endpoint {
        .post(
            "projects/\(project)/issues",
            ["title": draft.title, "description": draft.description]
        )
    }

    /// Changes an issue; closing one that is closed already, or reopening an open one, changes nothing.
    ///
    /// Source: <https://docs.gitlab.com/api/issues/#update-an-issue>
    package static func updateIssue(
        _ number: Issue.Number,
        in project: ProjectReference,
        _ changes: IssueChanges
    ) -> Endpoint {
        .put(
            "projects/\(project)/issues/\(number)",
            ["description": changes.description, "state_event": changes.state?.rawValue]
        )
    }
}
