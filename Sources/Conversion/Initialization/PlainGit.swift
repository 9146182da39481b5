import Git
import Glibc
import Processes

/// A run of git in a work tree, for the few questions that `Repository` has no words for.
struct PlainGit: Sendable {
    let repository: Repository

    /// What git prints; `nil` when it says no by exit code 1.
    ///
    /// - Throws: `GitError.failed` for any other code, `CommandError` when git cannot be run.
    func run(_ arguments: [CommandArgument]) async throws -> [UInt8]? {
        let command = Command(
            executable: "git",
            arguments: arguments,
            environment: Self.environment,
            directory: repository.path
        )
        let result = try await command.run()
        switch result.status {
        case .exited(0): return result.output
        case .exited(1): return nil
        case let status:
            let message = String(decoding: result.errorOutput.prefix(1000), as: UTF8.self)
            throw GitError.failed("git \(arguments[0])", status: "\(status)", message: message)
        }
    }

    /// Nothing that the repository is configured with may run a program.
    private static var environment: [String: String] {
        [
            "PATH": getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin",
            "HOME": "/nonexistent",
            "LC_ALL": "C.UTF-8",
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_CONFIG_GLOBAL": "/dev/null",
            "GIT_CONFIG_COUNT": "2",
            "GIT_CONFIG_KEY_0": "core.hooksPath",
            "GIT_CONFIG_VALUE_0": "/dev/null",
            "GIT_CONFIG_KEY_1": "safe.directory",
            "GIT_CONFIG_VALUE_1": "*",
            "GIT_COMMITTER_NAME": "sluice",
            "GIT_COMMITTER_EMAIL": "sluice@localhost",
        ]
    }
}
