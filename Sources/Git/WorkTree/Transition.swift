import Processes

/// The way of a work tree from one tree to another: either all of it or nothing.
struct Transition {
    private let desk: Desk
    private let index: String?
    private let trees: [CommandArgument]
    private let changes: [TreeChange]

    /// - Throws: `.wouldOverwrite` when a new file would take the place of one that git does not know.
    init(of desk: Desk, index: String?, from old: ObjectID, to new: ObjectID) async throws(GitError) {
        self.desk = desk
        self.index = index
        trees = ["\(old)", "\(new)"]
        changes = try await desk.repository.diff(old, new)
        if let obstacle = folder.obstacle(to: changes) { throw .wouldOverwrite(obstacle) }
    }

    /// Writes the files, and the index.
    /// - Throws: `.notWritten`; every file is as it was then.
    func run() async throws(GitError) {
        try await refresh()
        // Only what passed the rehearsal is written, so that what has to be taken back was as it was in the old tree.
        try await readTree(["--dry-run"])
        do {
            try await readTree([])
        } catch {
            try await takeBack()
            throw error
        }
    }

    /// Lets the index know again the files that were only touched or copied: git takes them for changed ones.
    private func refresh() async throws(GitError) {
        _ = try await desk.git(["update-index", "-q", "--refresh"], index: index, accepting: [0, 1, 128])
    }

    private func readTree(_ options: [CommandArgument]) async throws(GitError) {
        let result = try await desk.git(
            ["read-tree", "-m", "-u"] + options + trees,
            index: index,
            accepting: [0, 1, 128]
        )
        if !result.status.isSuccess { throw .notWritten(message: GitMessage(result.errorOutput).text) }
    }

    /// Removes what is new, and writes again what was there.
    private func takeBack() async throws(GitError) {
        for change in changes where change.old == nil { folder.remove(change.path) }
        let old = changes.filter { $0.old != nil }.map { $0.path.bytes + [0] }.joined()
        _ = try await desk.git(
            ["checkout-index", "--index", "--force", "-z", "--stdin"],
            index: index,
            input: Array(old)
        )
    }

    private var folder: WorkTreeFolder { WorkTreeFolder(path: desk.repository.path) }
}
