import JSON

/// Source: <https://docs.gitlab.com/api/commits/>
extension World {
    func shape(_ commit: GitCommit, in project: Project.ID?) -> JSONObject {
        [
            "id": commit.id.json,
            "short_id": commit.shortID.json,
            "created_at": commit.committer.date.restText.json,
            "parent_ids": commit.parents.json,
            "title": commit.title.json,
            "message": commit.message.json,
            "author_name": commit.author.name.json,
            "author_email": commit.author.email.json,
            "authored_date": commit.author.date.restText.json,
            "committer_name": commit.committer.name.json,
            "committer_email": commit.committer.email.json,
            "committed_date": commit.committer.date.restText.json,
            "trailers": trailers(of: commit),
            "extended_trailers": extendedTrailers(of: commit),
            "web_url": webURL(ofCommit: commit.id, in: project).json,
        ]
    }

    /// A commit by itself.
    func detail(_ commit: GitCommit, statistics: DiffStatistics, in project: Project.ID) -> JSONObject {
        let last = pipelines(of: project).first { $0.commit.id == commit.id }
        return shape(commit, in: project).merging([
            "stats": [
                "additions": statistics.additions.json,
                "deletions": statistics.deletions.json,
                "total": (statistics.additions + statistics.deletions).json,
            ],
            "status": last.map(\.status.rawValue).json,
            "last_pipeline": last.map(basic).json,
            "project_id": project.json,
        ])
    }

    /// One value for each key, the last.
    private func trailers(of commit: GitCommit) -> JSONValue {
        .object(JSONObject(commit.trailers.map { ($0.key, $0.value.json) }))
    }

    /// Every value of each key.
    private func extendedTrailers(of commit: GitCommit) -> JSONValue {
        let grouped = Dictionary(grouping: commit.trailers, by: \.key)
        return .object(JSONObject(grouped.map { ($0.key, $0.value.map(\.value).json) }))
    }

    /// A branch as `caller` sees it.
    ///
    /// Source: <https://docs.gitlab.com/api/branches/>
    func shape(_ branch: GitBranch, isMerged: Bool, in project: Project, for caller: User.ID?) -> JSONObject {
        let rule = protection(of: branch.name, in: project.id)
        return [
            "name": branch.name.json,
            "commit": shape(branch.commit, in: project.id).json,
            "merged": isMerged.json,
            "protected": (rule != nil).json,
            "developers_can_push": (rule?.push.map { $0 <= .developer } ?? false).json,
            "developers_can_merge": (rule?.merge.map { $0 <= .developer } ?? false).json,
            "can_push": canPush(caller, to: branch.name, of: project.id).json,
            "default": (branch.name == project.defaultBranch).json,
            "web_url": "\(webURL(of: project))/-/tree/\(branch.name)".json,
        ]
    }
}
