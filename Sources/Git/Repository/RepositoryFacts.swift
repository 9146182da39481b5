import Processes

/// What git says of a folder that may be a repository.
struct RepositoryFacts {
    let gitFolder: String
    let commonFolder: String
    let objectFolder: String
    let format: ObjectFormat
    let hasWorkTree: Bool
}

extension RepositoryFacts {
    /// Reads the answers to ``questions``, one on each line.
    init?(parsing output: [UInt8]) {
        let answers = output.split(separator: .newline).map(\.text)
        guard answers.count == 5, let format = ObjectFormat(rawValue: answers[3]) else { return nil }
        self.init(
            gitFolder: answers[0],
            commonFolder: answers[1],
            objectFolder: answers[2],
            format: format,
            hasWorkTree: answers[4] == "true"
        )
    }

    static let questions: [CommandArgument] = [
        "rev-parse", "--path-format=absolute", "--git-dir", "--git-common-dir", "--git-path", "objects",
        "--show-object-format", "--is-inside-work-tree",
    ]
}

extension Repository {
    /// Asks git about a folder, which the caller calls `path`.
    static func facts(
        about folder: String,
        called path: String,
        environment: GitEnvironment
    ) async throws(GitError) -> RepositoryFacts {
        let configuration = GitConfiguration.harmless.variables
        let ceiling = ["GIT_CEILING_DIRECTORIES": parent(of: folder)]
        let command = GitCommand(
            arguments: RepositoryFacts.questions,
            variables: environment.isolated.merging(configuration) { $1 }.merging(ceiling) { $1 },
            directory: folder,
            limits: .standard
        )
        let result = try await command.run(accepting: [0, 128])
        guard result.status.isSuccess, let facts = RepositoryFacts(parsing: result.output) else {
            throw .notARepository(path)
        }
        return facts
    }

    private static func parent(of folder: String) -> String {
        folder.lastIndex(of: "/").map { String(folder[..<$0]) } ?? ""
    }
}
