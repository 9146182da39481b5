import TestSupport

/// All that a person can see of a repository.
struct State: Sendable, Equatable {
    let head: String
    let references: String
    let changes: String
    let files: Files

    init(of repository: TemporaryRepository) async throws {
        head = try await repository.git("rev-parse", "HEAD", "--symbolic-full-name", "HEAD")
        references = try await repository.git("for-each-ref")
        changes = try await repository.git("status", "--porcelain", "--untracked-files=all", "--ignored")
        files = try Files(under: repository.path)
    }
}
