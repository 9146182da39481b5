import Git
import GitLab

/// Reads from GitLab how a pair of branches is.
struct CarryObserver: Sendable {
    let pair: BranchPair
    let session: ForgeSession

    /// Reads both branches, and where sluice has spoken.
    ///
    /// The branch that carries comes with source-git's own in one read; where it is there a merge request may be, and
    /// where it is not there may be an issue. So three reads tell whether there is anything to do.
    ///
    /// - Throws: `CarryObstacle` when one of the branches is not there.
    func sight() async throws -> CarrySight {
        let distGit = try await distGitBranch()
        let branches = try await sourceGitBranches()
        guard let sourceGit = branches.first(where: { $0.name == pair.sourceGitBranch }) else {
            throw CarryObstacle(sentence: "\(pair.sourceGit) has no branch \(pair.sourceGitBranch)")
        }
        let own = branches.first { $0.name == "\(pair.branch)" }
        return CarrySight(
            pair: pair,
            distGit: distGit,
            sourceGit: sourceGit,
            own: own,
            postings: own == nil ? .issues(try await issues()) : .mergeRequest(try await mergeRequest())
        )
    }

    /// Adds what only matters once it is known what is to be brought.
    func observation(of sight: CarrySight, _ carriage: Carriage) async throws -> CarryObservation {
        CarryObservation(
            pair: pair,
            heads: sight.heads,
            branchHead: sight.own.flatMap { ObjectID($0.head) },
            isBranchProtected: sight.own?.isProtected ?? false,
            mergeRequest: try await mergeRequest(of: sight, carriage),
            issues: try await issues(of: sight),
            carriage: carriage,
            markerKey: session.markerKey
        )
    }

    /// The newest merge request of the branch that carries: the open one, else the last.
    func mergeRequest() async throws -> CarryMergeRequest? {
        let found = try await gitLab.all(
            .mergeRequests(in: .path(pair.sourceGit), sourceBranch: "\(pair.branch)")
        )
        let own = found.filter {
            $0.sourceProject == $0.targetProject && $0.targetBranch == pair.sourceGitBranch
        }
        guard let newest = own.first(where: { $0.state == .opened }) ?? own.last else { return nil }
        return CarryMergeRequest(newest, marker: marker(in: newest.description))
    }
}

extension CarryObserver {
    private var gitLab: GitLabClient { session.gitLab }

    private func distGitBranch() async throws -> Branch {
        do {
            return try await gitLab.send(.branch(pair.distGitBranch, in: .path(pair.distGit)))
        } catch {
            guard error.isNotFound else { throw error }
            throw CarryObstacle(sentence: "\(pair.distGit) has no branch \(pair.distGitBranch)")
        }
    }

    /// A branch name holds no backslash, so that nothing in it ends the quotation.
    private func sourceGitBranches() async throws -> [Branch] {
        let pattern = #"^(\Q\#(pair.sourceGitBranch)\E|\Q\#(pair.branch)\E)$"#
        do {
            return try await gitLab.all(.branches(matching: pattern, in: .path(pair.sourceGit)))
        } catch {
            guard error.isNotFound else { throw error }
            throw CarryObstacle(sentence: "there is no project \(pair.sourceGit)")
        }
    }

    private func mergeRequest(of sight: CarrySight, _ carriage: Carriage) async throws -> CarryMergeRequest? {
        if case .mergeRequest(let known) = sight.postings { return known }
        guard case .made = carriage else { return nil }
        return try await mergeRequest()
    }

    private func issues(of sight: CarrySight) async throws -> [CarryIssue] {
        if case .issues(let known) = sight.postings { return known }
        return try await issues()
    }

    /// The issues about the branch; GitLab lists those that the bot made, so their markers are to be believed.
    private func issues() async throws -> [CarryIssue] {
        try await gitLab.all(.ownIssues(in: .path(pair.sourceGit))).compactMap { issue in
            marker(in: issue.description).map { CarryIssue(issue, marker: $0) }
        }
    }

    private func marker(in text: String) -> CarryMarker? {
        Marker(in: text, signedWith: session.markerKey).flatMap { CarryMarker($0, of: pair.branch) }
    }
}
