package import GitLab

/// The merge requests of a pair as GitLab gave them just now.
package struct PairReading: Sendable, Equatable {
    package let source: MergeRequest
    /// Of each generation, oldest first.
    package let mirrors: [MergeRequest]

    package init(source: MergeRequest, mirrors: [MergeRequest]) {
        self.source = source
        self.mirrors = mirrors
    }
}
