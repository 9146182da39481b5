extension Endpoint where Response == FileContent {
    /// Reads a file's bytes at a commit, branch or tag; 404 when there is none.
    ///
    /// Source: <https://docs.gitlab.com/api/repository_files/>
    package static func file(
        _ path: String,
        at revision: String,
        in project: ProjectReference
    ) -> Endpoint {
        .raw("projects/\(project)/repository/files/\(path)/raw", ["ref": revision])
    }
}
