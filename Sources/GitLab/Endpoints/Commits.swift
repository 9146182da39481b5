extension Endpoint where Response == RepositoryCommit {
    /// Reads a commit by its full SHA, or by the name of a branch.
    ///
    /// Source: <https://docs.gitlab.com/api/commits/#retrieve-a-commit>
    package static func commit(_ revision: String, in project: ProjectReference) -> Endpoint {
        .get("projects/\(project)/repository/commits/\(revision)")
    }
}
