extension World {
    /// The merge requests of a project, newest first.
    package func mergeRequests(of project: Project.ID) -> [MergeRequest] {
        mergeRequests.values.filter { $0.project == project }.sorted { $0.id > $1.id }
    }

    package func mergeRequest(_ number: Int, of project: Project.ID) -> MergeRequest? {
        mergeRequests.values.first { $0.project == project && $0.number == number }
    }

    /// A merge request by its full reference: `src/hello!3`.
    package func mergeRequest(_ reference: String) -> MergeRequest? {
        let parts = reference.split(separator: "!")
        guard parts.count == 2, let number = Int(parts[1]), let project = project(named: String(parts[0]))
        else { return nil }
        return mergeRequest(number, of: project.id)
    }

    /// `src/hello!3`; of a deleted project only `!3`.
    package func reference(of mergeRequest: MergeRequest) -> String {
        "\(projects[mergeRequest.project]?.path ?? "")!\(mergeRequest.number)"
    }

    /// Open merge requests that bring a branch elsewhere.
    func openMergeRequests(from branch: String, of project: Project.ID) -> [MergeRequest] {
        mergeRequests.values
            .filter { $0.state == .opened && $0.sourceProject == project && $0.sourceBranch == branch }
            .sorted { $0.id < $1.id }
    }

    /// Open merge requests that wait to change a branch.
    func openMergeRequests(into branch: String, of project: Project.ID) -> [MergeRequest] {
        mergeRequests.values
            .filter { $0.state == .opened && $0.project == project && $0.targetBranch == branch }
            .sorted { $0.id < $1.id }
    }

    /// The open merge request that already asks for the same thing.
    func rival(of mergeRequest: MergeRequestDraft, except own: MergeRequest.ID? = nil) -> MergeRequest? {
        openMergeRequests(into: mergeRequest.targetBranch, of: mergeRequest.project).first {
            $0.sourceProject == mergeRequest.sourceProject && $0.sourceBranch == mergeRequest.sourceBranch
                && $0.id != own
        }
    }

    /// Comments of people, without what GitLab wrote.
    func commentCount(of mergeRequest: MergeRequest.ID) -> Int {
        notes.values.count { $0.mergeRequest == mergeRequest && !$0.isSystem }
    }
}
