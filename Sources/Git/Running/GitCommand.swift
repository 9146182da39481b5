import Processes

/// One run of git.
struct GitCommand {
    let arguments: [CommandArgument]
    let variables: [String: String]
    let directory: String
    let limits: CommandLimits
    var input: [UInt8] = []

    /// What people know the command by.
    var name: String { "git" + (arguments.first.map { " \($0)" } ?? "") }

    /// Runs to the end; any exit code but `codes` is an error.
    func run(accepting codes: Set<Int32> = [0]) async throws(GitError) -> CommandResult {
        let result = try await attempt()
        guard case .exited(let code) = result.status, codes.contains(code) else {
            throw GitError(failureOf: name, result)
        }
        return result
    }

    /// Runs to the end, whatever the exit code.
    func attempt() async throws(GitError) -> CommandResult {
        let command = Command(
            executable: "git",
            arguments: arguments,
            environment: variables,
            directory: directory,
            input: input,
            limits: limits
        )
        do {
            return try await command.run()
        } catch {
            throw GitError(error, in: name)
        }
    }
}
