extension World {
    /// Why a merge request cannot be merged, or `mergeable`.
    ///
    /// Source: <https://docs.gitlab.com/api/merge_requests/#merge-status>
    func detailedMergeStatus(of mergeRequest: MergeRequest) -> String {
        if mergeRequest.state != .opened { return "not_open" }
        switch mergeRequest.mergeStatus {
        case .preparing: return "preparing"
        case .unchecked: return "unchecked"
        case .checking: return "checking"
        case .canBeMerged, .cannotBeMerged: break
        }
        if mergeRequest.isDraft { return "draft_status" }
        if mergeRequest.mergeStatus == .cannotBeMerged { return obstacle(to: mergeRequest) }
        if isBlocked(mergeRequest.id) { return "merge_request_blocked" }
        return needsRebase(mergeRequest) ? "need_rebase" : "mergeable"
    }

    /// Whether the merge button would work.
    func isMergeable(_ mergeRequest: MergeRequest) -> Bool {
        detailedMergeStatus(of: mergeRequest) == "mergeable"
    }

    private func obstacle(to mergeRequest: MergeRequest) -> String {
        mergeRequest.version?.commits.isEmpty ?? true ? "commits_status" : "conflict"
    }

    /// Whether the target branch has moved on where only a fast-forward is allowed.
    private func needsRebase(_ mergeRequest: MergeRequest) -> Bool {
        guard let version = mergeRequest.version, projects[mergeRequest.project]?.mergeMethod == .fastForward
        else { return false }
        return version.base != version.start
    }
}
