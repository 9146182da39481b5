extension Endpoint where Response == Branch {
    /// Reads a branch; 404 when there is none.
    ///
    /// Source: <https://docs.gitlab.com/api/branches/>
    package static func branch(_ name: String, in project: ProjectReference) -> Endpoint {
        .get("projects/\(project)/repository/branches/\(name)")
    }
}

extension Endpoint where Response == [Branch] {
    /// Lists the branches whose names match a regular expression of RE2; an old forge lists all.
    ///
    /// Source: <https://docs.gitlab.com/api/branches/#list-repository-branches>
    package static func branches(matching pattern: String, in project: ProjectReference) -> Endpoint {
        .list("projects/\(project)/repository/branches", ["regex": pattern])
    }
}
