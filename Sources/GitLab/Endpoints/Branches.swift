extension Endpoint where Response == Branch {
    /// Reads a branch; 404 when there is none.
    ///
    /// Source: <https://docs.gitlab.com/api/branches/>
    package static func branch(_ name: String, in project: ProjectReference) -> Endpoint {
        .get("projects/\(project)/repository/branches/\(name)")
    }
}
