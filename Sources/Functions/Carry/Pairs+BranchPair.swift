import Runtime

extension Pairs {
    /// The pair of a dist-git branch; `nil` when no mapping covers the event's project and this branch.
    func pair(ofDistGitBranch branch: String, for event: Event) -> BranchPair? {
        guard let project = event.project?.path, let forge = event.envelope.forge,
            let projects = configuration.mapping(forDistGit: project, forge: forge),
            projects.distGit == project, let sourceGitBranch = projects.sourceGitBranch(for: branch)
        else { return nil }
        return BranchPair(branch, sourceGitBranch, in: projects)
    }

    /// What brings source-git what a branch of dist-git has.
    ///
    /// - Throws: `SecretError` when the token of the identity cannot be read.
    func leveller(of pair: BranchPair) throws -> CarryLeveller {
        CarryLeveller(pair, session: try sessions.session(for: pair.projects))
    }
}
