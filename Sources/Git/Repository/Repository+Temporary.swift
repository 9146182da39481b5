extension Repository {
    /// Lends an empty bare repository, and removes it with all its objects when the work is done or has failed.
    ///
    /// - Throws: `GitError.noTemporaryFolder`, `.notInstalled` or `.tooOld` before the work begins, and what the work throws.
    package static func withTemporary<Value>(
        environment: GitEnvironment = .current,
        _ body: (Repository) async throws -> Value
    ) async throws -> Value {
        let folder = try ScratchFolder(in: environment.temporaryFolder)
        defer { folder.remove() }
        return try await body(
            try await create(bareAt: "\(folder.path)/repository.git", environment: environment)
        )
    }
}
