import Processes

extension Repository {
    /// Runs a command that talks to a remote; exit codes other than `codes` are sorted by whose fault they are.
    func git(
        _ arguments: [CommandArgument],
        with remote: Remote,
        input: [UInt8] = [],
        configuration: GitConfiguration = GitConfiguration(),
        accepting codes: Set<Int32> = [0]
    ) async throws(GitError) -> CommandResult {
        try remote.check()
        let settings = GitConfiguration.harmless + remote.configuration + configuration
        let repository = ["GIT_DIR": gitFolder, "GIT_ALLOW_PROTOCOL": remote.protocols]
        var command = GitCommand(
            arguments: arguments,
            variables: environment.isolated.merging(settings.variables) { $1 }.merging(repository) { $1 },
            directory: gitFolder,
            limits: networkLimits
        )
        command.input = input
        let result = try await command.attempt()
        guard case .exited(let code) = result.status, codes.contains(code) else {
            throw GitError(failureOf: command.name, result, with: remote)
        }
        return result
    }
}
