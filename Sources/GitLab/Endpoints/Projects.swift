extension Endpoint where Response == Project {
    /// Reads a project.
    ///
    /// Source: <https://docs.gitlab.com/api/projects/>
    package static func project(_ project: ProjectReference) -> Endpoint {
        .get("projects/\(project)")
    }
}

extension Endpoint where Response == [Project] {
    /// Lists the projects of a group by their path, without archived ones and those of others that are shared with it.
    ///
    /// Source: <https://docs.gitlab.com/api/groups/#list-projects>
    package static func projects(inGroup group: String, andSubgroups: Bool) -> Endpoint {
        .list(
            "groups/\(group)/projects",
            [
                "include_subgroups": andSubgroups ? "true" : nil,
                "archived": "false",
                "with_shared": "false",
                "order_by": "path",
                "sort": "asc",
            ]
        )
    }
}
