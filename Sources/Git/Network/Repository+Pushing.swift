import Processes

extension Repository {
    /// Moves, makes or removes a reference of a remote, if it still is what the caller believes.
    ///
    /// - Parameters:
    ///   - commit: Where it is to lead; `nil` to remove it.
    ///   - reference: Its full name.
    ///   - remote: Where.
    ///   - expected: Where it leads now; `nil` when it must not exist yet.
    /// - Returns: Whether anything had to be done.
    /// - Throws: `.stale` when it leads elsewhere, `.refused` with the remote's words when it does not want it,
    ///   `.unauthorized`, `.missingRepository`, `.unreachable`.
    package func push(
        _ commit: ObjectID?,
        to reference: String,
        of remote: Remote,
        expecting expected: ObjectID?
    ) async throws(GitError) -> PushResult {
        guard ReferenceName.isValid(reference) else { throw .invalidReference(reference) }
        let lease = expected.flatMap { $0.isZero ? nil : $0.text } ?? ""
        let change = Change(reference: reference, lease: lease, target: commit?.text ?? "")
        do {
            return try await push(change, to: remote)
        } catch {
            guard case .missingObject = error else { throw error }
            // git packs what it believes the remote lacks, and not all of that is here. So it asks first.
            return try await push(change, to: remote, GitConfiguration(["push.negotiate": "true"]))
        }
    }

    private func push(
        _ change: Change,
        to remote: Remote,
        _ configuration: GitConfiguration = GitConfiguration()
    ) async throws(GitError) -> PushResult {
        let arguments: [CommandArgument] = [
            "push", "--porcelain", "--no-verify", "--no-follow-tags", "--no-signed",
            "--recurse-submodules=no",
            "--force-with-lease=\(change.reference):\(change.lease)", CommandArgument(Remote.name),
            "\(change.target):\(change.reference)",
        ]
        let result = try await git(arguments, with: remote, configuration: configuration, accepting: [0, 1])
        guard let report = PushReport(parsing: result.output, of: change.reference) else {
            throw GitError(failureOf: "git push", result, with: remote)
        }
        return try report.result(remote, saying: result.errorOutput)
    }
}

/// What is to happen to one reference of a remote.
private struct Change {
    let reference: String
    /// What it has to lead to now; empty when it must not exist.
    let lease: String
    /// What it is to lead to; empty to remove it.
    let target: String
}
