extension World {
    func webURL(of project: Project) -> String { "\(url)/\(project.path)" }

    func webURL(of user: User) -> String { "\(url)/\(user.username)" }

    func webURL(of mergeRequest: MergeRequest) -> String { "\(url)\(path(of: mergeRequest))" }

    func webURL(of issue: Issue) -> String {
        "\(url)/\(projects[issue.project]?.path ?? "")/-/issues/\(issue.number)"
    }

    func webURL(of pipeline: Pipeline) -> String {
        "\(url)/\(projects[pipeline.project]?.path ?? "")/-/pipelines/\(pipeline.id)"
    }

    func webURL(of job: Job) -> String {
        let project = pipelines[job.pipeline].flatMap { projects[$0.project] }
        return "\(url)/\(project?.path ?? "")/-/jobs/\(job.id)"
    }

    func webURL(ofCommit commit: String, in project: Project.ID?) -> String {
        "\(url)/\(project.flatMap { projects[$0]?.path } ?? "")/-/commit/\(commit)"
    }

    /// The path of a merge request's page: `/src/hello/-/merge_requests/3`.
    func path(of mergeRequest: MergeRequest) -> String {
        "/\(projects[mergeRequest.project]?.path ?? "")/-/merge_requests/\(mergeRequest.number)"
    }

    /// As GitLab prints it; nothing listens there.
    func sshURL(of project: Project) -> String { "git@\(host):\(project.path).git" }

    /// Without its port.
    private var host: String {
        let authority = url.split(separator: "/").last.map(String.init) ?? ""
        return authority.split(separator: ":").first.map(String.init) ?? authority
    }

    /// The display name of the group or person a project belongs to.
    func namespaceName(of project: Project) -> String {
        group(named: project.namespacePath)?.name ?? user(named: project.namespacePath)?.name
            ?? project.namespacePath
    }

    /// The display name with its namespace: `src / hello`.
    func fullName(of project: Project) -> String { "\(namespaceName(of: project)) / \(project.name)" }
}
