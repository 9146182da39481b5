import Processes

/// A repository's objects, seen from an empty git folder of our own.
///
/// No configuration, attribute, hook, graft or reference of the repository has a say in what git does here, and
/// references that git makes on the way go away with the folder. Only the line where a shallow history ends is
/// taken over.
struct ObjectView {
    let folder: ScratchFolder
    private let repository: Repository

    init(of repository: Repository, in folder: ScratchFolder) throws(GitError) {
        self.folder = folder
        self.repository = repository
        _ = try folder.makeFolder("refs")
        _ = try folder.write(Array("ref: refs/heads/none\n".utf8), to: "HEAD")
        _ = try folder.write(Array(Self.configuration(for: repository.format).utf8), to: "config")
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

    private static func configuration(for format: ObjectFormat) -> String {
        switch format {
        case .sha1:
            "[core]\n\trepositoryFormatVersion = 0\n\tbare = true\n"
        case .sha256:
            "[core]\n\trepositoryFormatVersion = 1\n\tbare = true\n[extensions]\n\tobjectFormat = sha256\n"
        }
    }
}

extension Repository {
    /// Lends a view of the objects.
    func withView<Value>(
        _ body: (ObjectView) async throws(GitError) -> Value
    ) async throws(GitError) -> Value {
        try await withScratchFolder(in: environment.temporaryFolder) { folder throws(GitError) in
            try await body(ObjectView(of: self, in: folder))
        }
    }

    /// Runs one git command on the objects.
    func onObjects(
        _ arguments: [CommandArgument],
        input: [UInt8] = [],
        accepting codes: Set<Int32> = [0]
    ) async throws(GitError) -> CommandResult {
        try await withView { view throws(GitError) in
            try await view.git(arguments, input: input, accepting: codes)
        }
    }
}
