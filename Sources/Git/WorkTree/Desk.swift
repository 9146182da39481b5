import Processes

/// A user's own work tree: git sees there what the user's git sees, and runs none of its programs.
struct Desk: Sendable {
    let repository: Repository
    private let filters: GitConfiguration

    /// - Throws: `.noWorkTree` for a bare repository.
    init(_ repository: Repository) async throws(GitError) {
        guard !repository.isBare else { throw .noWorkTree(repository.path) }
        self.repository = repository
        let list: [CommandArgument] = ["config", "-z", "--name-only", "--get-regexp", "^filter\\."]
        let result = try await repository.git(
            list,
            variables: repository.environment.atDesk,
            accepting: [0, 1]
        )
        filters = GitConfiguration(silencing: result.output.split(separator: 0).map(\.text))
    }

    /// Runs git, with another index if wanted.
    func git(
        _ arguments: [CommandArgument],
        index: String? = nil,
        input: [UInt8] = [],
        accepting codes: Set<Int32> = [0]
    ) async throws(GitError) -> CommandResult {
        var variables = repository.environment.atDesk
        if let index { variables["GIT_INDEX_FILE"] = index }
        return try await repository.git(
            arguments,
            input: input,
            variables: variables,
            configuration: filters,
            accepting: codes
        )
    }
}

extension GitConfiguration {
    /// Settings that make the filters with these settings run nothing.
    fileprivate init(silencing settings: [String]) {
        self.init(settings.map { ($0, $0.hasSuffix(".required") ? "false" : "") })
    }
}
