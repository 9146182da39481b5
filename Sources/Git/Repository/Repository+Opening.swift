import Glibc
import Processes

extension Repository {
    /// Opens the repository whose work tree or bare folder this is; folders above it are not looked at.
    /// - Throws: `.notARepository`, `.notInstalled` or `.tooOld`.
    package static func open(
        _ path: String,
        environment: GitEnvironment = .current
    ) async throws(GitError) -> Repository {
        try await InstalledGit.shared.check(in: environment)
        guard let folder = resolved(path) else { throw .notARepository(path) }
        let facts = try await facts(about: folder, called: path, environment: environment)
        return Repository(
            path: folder,
            isBare: !facts.hasWorkTree,
            format: facts.format,
            gitFolder: facts.gitFolder,
            commonFolder: facts.commonFolder,
            objects: ObjectStore(folder: facts.objectFolder),
            environment: environment,
            readingFolder: ReadingFolder(in: environment.temporaryFolder)
        )
    }

    /// Makes an empty bare repository in a folder that is empty or not there yet.
    package static func create(
        bareAt path: String,
        format: ObjectFormat = .sha1,
        environment: GitEnvironment = .current
    ) async throws(GitError) -> Repository {
        let command = GitCommand(
            arguments: [
                "init", "--quiet", "--bare", "--template=", "--initial-branch=main",
                "--object-format=\(format.rawValue)", "--", "\(path)",
            ],
            variables: environment.isolated,
            directory: "/",
            limits: .standard
        )
        _ = try await command.run()
        return try await open(path, environment: environment)
    }

    /// A folder's path without symlinks in it; `nil` when it is no folder.
    private static func resolved(_ path: String) -> String? {
        guard !path.isEmpty, let resolved = realpath("\(path)/.", nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
