package import Git
import Glibc
import Processes

/// A repository of one test, made with the real git; it is removed when nobody holds it any more.
///
/// Its clock ticks a minute with every commit, so that names of commits are the same in each run.
package struct TemporaryRepository: Sendable {
    package enum Kind: Sendable {
        case bare
        case workTree
    }

    package let folder: TemporaryFolder
    private let clock = TickingClock()

    /// An empty repository on branch `main`.
    package init(_ kind: Kind = .workTree, format: ObjectFormat = .sha1) async throws {
        folder = try TemporaryFolder()
        let options = kind == .bare ? ["--bare"] : []
        try await git(
            ["init", "--quiet", "--initial-branch=main", "--object-format=\(format.rawValue)"] + options
        )
    }

    package var path: String { folder.path }

    /// The repository as sluice sees it.
    package func open() async throws -> Repository {
        try await Repository.open(
            path,
            environment: GitEnvironment(inheriting: environment(at: 1_700_000_000, by: .dana))
        )
    }

    /// Runs git in the repository and gives what it prints, without the final line end.
    @discardableResult
    package func git(
        _ arguments: String...,
        by author: Person = .dana,
        input: String = ""
    ) async throws -> String {
        try await git(arguments, by: author, input: input)
    }

    @discardableResult
    package func git(
        _ arguments: [String],
        by author: Person = .dana,
        input: String = ""
    ) async throws -> String {
        let command = Command(
            executable: "git",
            arguments: arguments,
            environment: environment(at: await clock.tick(), by: author),
            directory: path,
            input: Array(input.utf8)
        )
        let result = try await command.run()
        guard result.status.isSuccess else {
            let message = String(decoding: result.errorOutput, as: UTF8.self)
            throw CommandFailed(description: "git \(arguments.joined(separator: " ")): \(message)")
        }
        let text = String(decoding: result.output, as: UTF8.self)
        return text.hasSuffix("\n") ? String(text.dropLast()) : text
    }

    private func environment(at seconds: Int64, by author: Person) -> [String: String] {
        [
            "PATH": getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin",
            "HOME": folder.path(".none"),
            "XDG_CONFIG_HOME": folder.path(".none"),
            "LC_ALL": "C.UTF-8",
            "TZ": "UTC",
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_AUTHOR_NAME": author.name,
            "GIT_AUTHOR_EMAIL": author.email,
            "GIT_AUTHOR_DATE": "\(seconds) +0000",
            "GIT_COMMITTER_NAME": Person.dana.name,
            "GIT_COMMITTER_EMAIL": Person.dana.email,
            "GIT_COMMITTER_DATE": "\(seconds) +0000",
        ]
    }
}
