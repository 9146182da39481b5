extension Endpoint where Response == [CommitStatus] {
    /// Lists the newest status of each name for a commit, CI jobs included.
    ///
    /// Source: <https://docs.gitlab.com/api/commits/>
    package static func commitStatuses(of commit: String, in project: ProjectReference) -> Endpoint {
        .list("projects/\(project)/repository/commits/\(commit)/statuses")
    }
}

extension Endpoint where Response == CommitStatus {
    /// Sets a status for a commit, by its full SHA, in the project where the commit's pipelines run.
    ///
    /// Setting the state that a pending or running status has already is refused with 400.
    ///
    /// Source: <https://docs.gitlab.com/api/commits/#set-commit-pipeline-status>
    package static func setCommitStatus(
        _ status: CommitStatusDraft,
        on commit: String,
        in project: ProjectReference
    ) -> Endpoint {
        .post(
            "projects/\(project)/statuses/\(commit)",
            [
                "state": status.state,
                "name": status.name,
                "ref": status.ref,
                "pipeline_id": status.pipeline,
                "target_url": status.targetURL,
                "description": status.description.map {
                    String($0.prefix(CommitStatusDraft.descriptionLimit))
                },
            ]
        )
    }
}
