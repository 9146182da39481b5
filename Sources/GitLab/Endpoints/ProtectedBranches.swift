extension Endpoint where Response == [ProtectedBranch] {
    /// Lists the rules of a project on who may push where.
    ///
    /// Source: <https://docs.gitlab.com/api/protected_branches/#list-protected-branches>
    package static func protectedBranches(in project: ProjectReference) -> Endpoint {
        .list("projects/\(project)/protected_branches")
    }
}
