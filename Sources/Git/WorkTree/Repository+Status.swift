import Processes

extension Repository {
    /// How the work tree and the index differ from the commit that is checked out; below a folder, if one is named.
    /// - Throws: `.noWorkTree` for a bare repository.
    package func status(under folder: GitPath? = nil) async throws(GitError) -> WorkTreeStatus {
        let paths = folder.map { [Pathspec.including($0).argument] } ?? []
        let question: [CommandArgument] = [
            "status", "--porcelain=v2", "-z", "--untracked-files=normal", "--ignored=traditional",
            "--no-renames",
            "--ignore-submodules=dirty", "--",
        ]
        return try await WorkTreeStatus(parsing: Desk(self).git(question + paths).output)
    }
}
