extension Desk {
    /// Brings the files and the index from one tree to another, and then `HEAD`; when that fails, they go back.
    ///
    /// - Throws: What `Transition` throws, or what `moveHead` does.
    func move(
        from old: ObjectID,
        to new: ObjectID,
        moveHead: @escaping @Sendable () async throws(GitError) -> Void
    ) async throws(GitError) {
        try await toTheEnd { () async throws(GitError) in
            try await Transition(of: self, index: nil, from: old, to: new).run()
            do throws(GitError) {
                try await moveHead()
            } catch {
                try await Transition(of: self, index: nil, from: new, to: old).run()
                throw error
            }
        }
    }
}

/// Does work to its end, even when the task that waits for it is cancelled meanwhile: half of it would do harm.
func toTheEnd(_ work: @escaping @Sendable () async throws(GitError) -> Void) async throws(GitError) {
    let outcome = await Task { () async -> Result<Void, GitError> in
        do throws(GitError) {
            return .success(try await work())
        } catch {
            return .failure(error)
        }
    }.value
    try outcome.get()
}
