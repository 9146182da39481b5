import Processes

extension Repository {
    /// Moves what is checked out, with its branch, index and files, from one commit to another.
    ///
    /// Changes of the user that are not touched stay. `head` is what is checked out now; `nil` before the first
    /// commit.
    /// - Throws: `.stale("HEAD")` when something else is checked out, `.wouldOverwrite`, `.notWritten`; nothing has
    ///   changed then.
    package func checkOut(_ commit: ObjectID, from head: ObjectID?, reason: String) async throws(GitError) {
        let desk = try await Desk(self)
        guard try await self.head() == head else { throw .stale("HEAD") }
        try await desk.move(from: head ?? emptyTree, to: commit) { () async throws(GitError) in
            try await desk.moveHead(to: commit, from: head, reason: reason)
        }
    }

    /// Writes the files in which a tree differs from the commit that is checked out, and leaves the index alone.
    ///
    /// `head` is what is checked out now; `nil` before the first commit.
    /// - Throws: As ``checkOut(_:from:reason:)``.
    package func writeFiles(of tree: ObjectID, from head: ObjectID?) async throws(GitError) {
        let desk = try await Desk(self)
        guard try await self.head() == head else { throw .stale("HEAD") }
        try await toTheEnd { () async throws(GitError) in
            try await withScratchFolder(in: environment.temporaryFolder) { folder throws(GitError) in
                let index = try folder.copy("\(gitFolder)/index", to: "index")
                try await Transition(of: desk, index: index, from: head ?? emptyTree, to: tree).run()
            }
        }
    }
}

extension Desk {
    /// Moves the branch that is checked out, or `HEAD` itself where it is detached.
    fileprivate func moveHead(
        to commit: ObjectID,
        from head: ObjectID?,
        reason: String
    ) async throws(GitError) {
        let old = head?.text ?? String(repeating: "0", count: commit.text.utf8.count)
        let message = CommandArgument(reason.filter { !$0.isNewline })
        let move: [CommandArgument] = ["update-ref", "-m", message, "HEAD", "\(commit)", "\(old)"]
        let result = try await git(move, accepting: [0, 1, 128])
        if !result.status.isSuccess { throw GitError(notMoving: "HEAD", result) }
    }
}
