extension Endpoint where Response == Member {
    /// Reads a user's role in a project, whichever group it comes from; 404 when there is none.
    ///
    /// Source: <https://docs.gitlab.com/api/project_members/>
    package static func member(_ user: User.ID, in project: ProjectReference) -> Endpoint {
        .get("projects/\(project)/members/all/\(user)")
    }
}
