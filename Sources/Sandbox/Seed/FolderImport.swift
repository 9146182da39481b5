import FoundationEssentials
import Processes

/// Takes a local folder over into a project's repository.
struct FolderImport {
    let folder: String

    private static let person = GitCommit.Stamp(
        name: "Sandbox",
        email: "sandbox@example.com",
        date: GitDate(seconds: 0)
    )

    /// Copies branches and tags of a repository, or makes one commit of a folder that is none.
    func copy(into repository: GitRepository, branch: String) async throws {
        let source = GitRepository(folder: try path())
        if try await source.result(of: ["rev-parse", "--git-dir"]).status.isSuccess {
            try await repository.fetch(
                ["+refs/heads/*:refs/heads/*", "+refs/tags/*:refs/tags/*"],
                from: source
            )
        } else {
            try await commitFiles(of: source, to: repository, branch: branch)
        }
    }

    private func commitFiles(
        of source: GitRepository,
        to repository: GitRepository,
        branch: String
    ) async throws {
        let index = ["GIT_DIR": repository.folder, "GIT_INDEX_FILE": "\(repository.folder)/import.index"]
        try await source.git(["--work-tree=.", "add", "--all", "--force", "."], environment: index)
        let tree = String(decoding: try await source.git(["write-tree"], environment: index), as: UTF8.self)
        let commit = try await repository.writeCommit(
            tree: tree.trimmingSpaces,
            parents: [],
            message: "Import\n",
            author: Self.person,
            committer: Self.person
        )
        try await repository.update("refs/heads/\(branch)", to: commit)
    }

    /// The full path, since git works elsewhere.
    private func path() throws -> String {
        let url = URL(filePath: folder)
        guard FileManager.default.fileExists(atPath: url.path(percentEncoded: false)) else {
            throw SandboxError.unreadable(folder, reason: "there is no such folder")
        }
        return url.path(percentEncoded: false)
    }
}
