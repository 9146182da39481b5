import Processes

extension Repository {
    /// How the work tree and the index differ from the commit that is checked out.
    /// - Throws: `.noWorkTree` for a bare repository.
    package func status() async throws(GitError) -> WorkTreeStatus {
        let question: [CommandArgument] = [
            "status", "--porcelain=v2", "-z", "--untracked-files=normal", "--ignored=traditional",
            "--no-renames",
            "--ignore-submodules=dirty",
        ]
        return try await WorkTreeStatus(parsing: Desk(self).git(question).output)
    }
}
