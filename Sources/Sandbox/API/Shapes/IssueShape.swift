import JSON

/// Source: <https://docs.gitlab.com/api/issues/#retrieve-a-project-issue>
extension World {
    func shape(_ issue: Issue) -> JSONObject {
        let number = "#\(issue.number)"
        let full = "\(projects[issue.project]?.path ?? "")\(number)"
        return [
            "id": issue.id.json,
            "iid": issue.number.json,
            "project_id": issue.project.json,
            "title": issue.title.json,
            "description": issue.description.json,
            "state": issue.state.rawValue.json,
            "created_at": issue.createdAt.json,
            "updated_at": issue.updatedAt.json,
            "closed_at": issue.closedAt.json,
            "closed_by": basic(issue.closedBy),
            "author": basic(issue.author),
            "labels": issue.labels.json,
            "type": "ISSUE",
            "issue_type": "issue",
            "assignee": nil,
            "assignees": [],
            "milestone": nil,
            "confidential": false,
            "discussion_locked": nil,
            "due_date": nil,
            "user_notes_count": 0,
            "merge_requests_count": 0,
            "upvotes": 0,
            "downvotes": 0,
            "references": ["short": number.json, "relative": number.json, "full": full.json],
            "task_completion_status": TaskList(issue.description).json,
            "web_url": webURL(of: issue).json,
        ]
    }
}
