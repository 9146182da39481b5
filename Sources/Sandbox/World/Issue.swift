extension World {
    /// An issue of a project.
    ///
    /// Source: <https://docs.gitlab.com/api/issues/>
    package struct Issue: Sendable {
        package typealias ID = Identifier<Issue>

        package enum State: String, Sendable {
            case opened
            case closed
        }

        package let id: ID
        /// GitLab's `iid`: its number within the project.
        package let number: Int
        package let project: Project.ID
        package let author: User.ID
        package internal(set) var title: String
        package internal(set) var description: String
        package internal(set) var labels: [String]
        package internal(set) var state = State.opened
        package internal(set) var closedBy: User.ID?
        package internal(set) var closedAt: Timestamp?
        package let createdAt: Timestamp
        package internal(set) var updatedAt: Timestamp
    }

    /// The issues of a project, oldest first.
    package func issues(of project: Project.ID) -> [Issue] {
        issues.values.filter { $0.project == project }.sorted { $0.number < $1.number }
    }

    /// Adds an issue under the next number of its project.
    mutating func addIssue(_ texts: IssueEdits, to project: Project.ID, by author: User.ID) -> Issue {
        let moment = now()
        let issue = Issue(
            id: number(.issue),
            number: (issues(of: project).last?.number ?? 0) + 1,
            project: project,
            author: author,
            title: texts.title ?? "",
            description: texts.description ?? "",
            labels: texts.labels ?? [],
            createdAt: moment,
            updatedAt: moment
        )
        issues[issue.id] = issue
        return issue
    }

    /// Changes the texts of an issue, and closes or reopens it; what is so already stays as it is.
    mutating func edit(_ id: Issue.ID, _ edits: IssueEdits, event: StateEvent?, by user: User.ID) {
        guard var issue = issues[id] else { return }
        let moment = now()
        issue.title = edits.title ?? issue.title
        issue.description = edits.description ?? issue.description
        issue.labels = edits.labels ?? issue.labels
        issue.updatedAt = moment
        switch event {
        case .close where issue.state == .opened:
            (issue.state, issue.closedBy, issue.closedAt) = (.closed, user, moment)
        case .reopen: (issue.state, issue.closedBy, issue.closedAt) = (.opened, nil, nil)
        case .close, nil: break
        }
        issues[id] = issue
    }
}
