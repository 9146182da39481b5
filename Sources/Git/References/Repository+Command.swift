import Processes

extension Repository {
    /// Runs git in the repository itself: for its references and its work tree, never for its objects.
    ///
    /// Its own configuration is read; what of it could run a program is overruled.
    func git(
        _ arguments: [CommandArgument],
        input: [UInt8] = [],
        variables: [String: String]? = nil,
        configuration: GitConfiguration = GitConfiguration(),
        accepting codes: Set<Int32> = [0]
    ) async throws(GitError) -> CommandResult {
        var environment = variables ?? self.environment.isolated
        environment.merge((GitConfiguration.harmless + configuration).variables) { $1 }
        environment["GIT_DIR"] = gitFolder
        environment["GIT_WORK_TREE"] = isBare ? nil : path
        var command = GitCommand(
            arguments: arguments,
            variables: environment,
            directory: path,
            limits: limits
        )
        command.input = input
        return try await command.run(accepting: codes)
    }
}
