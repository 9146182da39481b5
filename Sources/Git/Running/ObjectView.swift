import Processes

/// A repository's objects, seen from an empty git folder of our own.
///
/// No configuration, attribute, hook, graft or reference of the repository has a say in what git does here, and
/// references that git makes on the way go away with the folder. Only the line where a shallow history ends is
/// taken over.
struct ObjectView {
    let folder: ScratchFolder
    private let repository: Repository

    /// Makes a git folder of an empty one.
    init(of repository: Repository, in folder: ScratchFolder) throws(GitError) {
        try folder.becomeGitFolder(for: repository.format)
        self.folder = folder
        self.repository = repository
    }

    /// Shares the git folder of all views that only read.
    init(reading repository: Repository) async throws(GitError) {
        let format = repository.format
        folder = try await repository.readingFolder.lend { folder throws(GitError) in
            try folder.becomeGitFolder(for: format)
        }
        self.repository = repository
    }

    /// Runs git; any exit code but `codes` is an error.
    func git(
        _ arguments: [CommandArgument],
        input: [UInt8] = [],
        variables: [String: String] = [:],
        accepting codes: Set<Int32> = [0]
    ) async throws(GitError) -> CommandResult {
        var command = GitCommand(
            arguments: arguments,
            variables: environment.merging(variables) { $1 },
            directory: folder.path,
            limits: repository.limits
        )
        command.input = input
        return try await command.run(accepting: codes)
    }

    private var environment: [String: String] {
        let configuration = GitConfiguration.harmless + repository.objects.configuration
        return repository.environment.isolated
            .merging(configuration.variables) { $1 }
            .merging(repository.objects.variables) { $1 }
            .merging(["GIT_DIR": folder.path, "GIT_SHALLOW_FILE": repository.shallowFile]) { $1 }
    }
}

extension ScratchFolder {
    /// Writes what git looks for in a repository without references.
    fileprivate func becomeGitFolder(for format: ObjectFormat) throws(GitError) {
        _ = try makeFolder("refs")
        _ = try write(Array("ref: refs/heads/none\n".utf8), to: "HEAD")
        _ = try write(Array(format.configuration.utf8), to: "config")
    }
}

extension ObjectFormat {
    fileprivate var configuration: String {
        switch self {
        case .sha1:
            "[core]\n\trepositoryFormatVersion = 0\n\tbare = true\n"
        case .sha256:
            "[core]\n\trepositoryFormatVersion = 1\n\tbare = true\n[extensions]\n\tobjectFormat = sha256\n"
        }
    }
}

extension Repository {
    /// Lends a view of the objects, with a git folder of its own to write to.
    func withView<Value>(
        _ body: (ObjectView) async throws(GitError) -> Value
    ) async throws(GitError) -> Value {
        try await withScratchFolder(in: environment.temporaryFolder) { folder throws(GitError) in
            try await body(ObjectView(of: self, in: folder))
        }
    }

    /// Runs one git command that only reads objects.
    func onObjects(
        _ arguments: [CommandArgument],
        input: [UInt8] = [],
        accepting codes: Set<Int32> = [0]
    ) async throws(GitError) -> CommandResult {
        try await ObjectView(reading: self).git(arguments, input: input, accepting: codes)
    }
}
