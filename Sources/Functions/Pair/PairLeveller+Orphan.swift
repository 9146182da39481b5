import GitLab
import Runtime

extension PairLeveller {
    /// Closes a mirror whose source-git merge request is gone, and says so where the mirror said what it mirrors.
    func close(orphan mirror: MergeRequest, isDryRun: Bool) async throws -> Outcome {
        let word = "The source-git merge request \(pair) is gone; so this one is closed."
        let changes = MergeRequestChanges(description: "\(word)\n\n\(mirror.description)", state: .close)
        let write = Write.edit(mirror.number, changes)
        guard !isDryRun else { return .planned("\(write)", write.json) }
        _ = try await session.gitLab.send(
            .updateMergeRequest(mirror.number, in: .path(pair.distGit), changes)
        )
        return .done("\(write)")
    }
}
