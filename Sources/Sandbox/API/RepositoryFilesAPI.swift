/// Source: <https://docs.gitlab.com/api/repository_files/>
extension Route {
    static let repositoryFiles: [Route] = [
        .get("/projects/:id/repository/files/:file_path") { call in
            let file = try await RepositoryFile(call)
            return .json(file)
        },
        .head("/projects/:id/repository/files/:file_path") { call in
            let file = try await RepositoryFile(call)
            return file.headers.reduce(.bytes([])) { $0.with($1.name, $1.value) }
        },
        .get("/projects/:id/repository/files/:file_path/raw") { call in
            .bytes(try await RepositoryFile(call).content, type: "text/plain")
        },
    ]
}
