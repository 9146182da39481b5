package import GitLab

/// The merge requests of a pair as GitLab gave them just now.
package struct PairReading: Sendable, Equatable {
    package let source: MergeRequest
    /// Those of the oldest generation first.
    package let mirrors: [MergeRequest]

    package init(source: MergeRequest, mirrors: [MergeRequest]) {
        self.source = source
        self.mirrors = mirrors
    }
}

extension [MergeRequest] {
    /// The mirror that counts among all of a source-git merge request: of the newest generation the first that is open, else
    /// the last; never one that asks for what another one brought already.
    var standing: MergeRequest? {
        let generations = map { MirrorBranch($0.sourceBranch)?.generation ?? 0 }
        let newest = zip(self, generations).filter { $0.1 == generations.max() }.map(\.0)
        let candidates = newest.filter { mirror in !newest.contains { mirror.repeats($0) } }
        return candidates.first { $0.state == .opened } ?? candidates.last
    }
}

extension MergeRequest {
    /// Whether it asks for what another one brought already: a worker that was late opened it after that one was merged.
    fileprivate func repeats(_ other: MergeRequest) -> Bool {
        state != .merged && other.state == .merged && other.head == head && other.targetBranch == targetBranch
    }
}

extension MergeRequest {
    /// Whether it mirrors another one: anybody may call a branch of a fork as ours are called, so it has to come from where only
    /// the bot pushes, or be opened by the bot itself (`bot`, where mirrors come from a fork).
    func isMirror(openedFromForkBy bot: User.ID?) -> Bool {
        guard MirrorBranch(sourceBranch) != nil else { return false }
        return bot.map { author.id == $0 } ?? (sourceProject == targetProject)
    }
}
