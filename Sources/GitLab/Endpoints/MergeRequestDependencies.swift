extension Endpoint where Response == [MergeRequestDependency] {
    /// Lists what a merge request waits for.
    ///
    /// Source: <https://docs.gitlab.com/api/merge_requests/>
    package static func dependencies(
        of number: MergeRequest.Number,
        in project: ProjectReference
    ) -> Endpoint {
        .list("projects/\(project)/merge_requests/\(number)/blocks")
    }
}

extension Endpoint where Response == MergeRequestDependency {
    /// Lets a merge request wait for another one, of any project, by its `ID`; 409 when it does already.
    ///
    /// Source: <https://docs.gitlab.com/api/merge_requests/>
    package static func addDependency(
        on blocker: MergeRequest.ID,
        to number: MergeRequest.Number,
        in project: ProjectReference
    ) -> Endpoint {
        .post(
            "projects/\(project)/merge_requests/\(number)/blocks",
            ["blocking_merge_request_id": blocker]
        )
    }
}

extension Endpoint where Response == Ignored {
    /// Lets a merge request wait no longer.
    ///
    /// Source: <https://docs.gitlab.com/api/merge_requests/>
    package static func deleteDependency(
        _ dependency: MergeRequestDependency.ID,
        of number: MergeRequest.Number,
        in project: ProjectReference
    ) -> Endpoint {
        .delete("projects/\(project)/merge_requests/\(number)/blocks/\(dependency)")
    }
}
