import Git

/// Makes and pushes what source-git lacks in a repository of its own.
struct CarryBench: CarryWorkbench {
    let pair: BranchPair
    let session: ForgeSession
    /// Takes both sides' objects.
    let repository: Repository

    func carriage(of sight: CarrySight) async throws -> Carriage {
        let observer = CarryObserver(pair: pair, session: session)
        return try await CarryConverter(sight: sight, observer: observer, repository: repository).carriage()
    }

    func push(_ commit: ObjectID?, to branch: CarryBranch, expecting old: ObjectID?) async throws(GitError) {
        let remote = session.remote(of: pair.sourceGit)
        _ = try await repository.push(commit, to: branch.reference, of: remote, expecting: old)
    }
}
