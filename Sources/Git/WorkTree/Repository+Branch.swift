import Processes

extension Repository {
    /// Checks a commit out on a branch, which is made or moved, as `git checkout -B` does.
    ///
    /// `branch` is its full name; `head` is the commit that is checked out now, `nil` before the first.
    /// - Throws: `.stale` when something else is checked out or somebody else moves the branch, `.wouldOverwrite`,
    ///   `.notWritten`; nothing has changed then.
    package func checkOut(
        _ commit: ObjectID,
        onBranch branch: String,
        from head: ObjectID?,
        reason: String
    ) async throws(GitError) {
        guard try await currentBranch() != branch else {
            return try await checkOut(commit, from: head, reason: reason)
        }
        let desk = try await Desk(self)
        guard try await self.head() == head else { throw .stale("HEAD") }
        try await desk.move(from: head ?? emptyTree, to: commit) { () async throws(GitError) in
            try await attach(desk, to: branch, at: commit, reason: reason)
        }
    }

    private func attach(
        _ desk: Desk,
        to branch: String,
        at commit: ObjectID,
        reason: String
    ) async throws(GitError) {
        let earlier = try await references(under: branch).first { $0.name == branch }?.object
        try await update(branch, to: commit, expecting: earlier)
        do {
            try await desk.attachHead(to: branch, reason: reason)
        } catch {
            try await update(branch, to: earlier, expecting: commit)
            throw error
        }
    }
}

extension Desk {
    fileprivate func attachHead(to branch: String, reason: String) async throws(GitError) {
        let message = CommandArgument(reason.filter { !$0.isNewline })
        _ = try await git(["symbolic-ref", "-m", message, "HEAD", CommandArgument(branch)])
    }
}
