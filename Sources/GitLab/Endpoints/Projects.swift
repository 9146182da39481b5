extension Endpoint where Response == Project {
    /// Reads a project.
    ///
    /// Source: <https://docs.gitlab.com/api/projects/>
    package static func project(_ project: ProjectReference) -> Endpoint {
        .get("projects/\(project)")
    }
}
