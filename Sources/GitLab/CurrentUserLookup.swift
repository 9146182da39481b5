/// Remembers who the token belongs to; callers at the same time share one request, a failure is forgotten.
actor CurrentUserLookup {
    private var lookup: Task<Result<User, GitLabError>, Never>?

    func user(
        _ ask: @escaping @Sendable () async throws(GitLabError) -> User
    ) async throws(GitLabError) -> User {
        let current = lookup ?? Task { await outcome(of: ask) }
        lookup = current
        let result = await current.value
        if case .failure = result, lookup == current { lookup = nil }
        return try result.get()
    }
}

private func outcome(
    of ask: @Sendable () async throws(GitLabError) -> User
) async -> Result<User, GitLabError> {
    do { return .success(try await ask()) } catch { return .failure(error) }
}
