import Git
import Processes

extension Repository {
    /// Opens a person's repository, however large: who waits can press Ctrl-C.
    static func opened(at path: String) async throws(GitError) -> Repository {
        var repository = try await open(path)
        repository.limits = CommandLimits(time: .seconds(3600), output: 1 << 30)
        return repository
    }
}
