import GitLab
import HTTP
package import Runtime

/// Finds the pair that an event is about, and who acts on it.
package final class Pairs: Sendable {
    let configuration: Configuration
    let sessions: ForgeSessions

    package init(_ configuration: Configuration, sessions: ForgeSessions) {
        self.configuration = configuration
        self.sessions = sessions
    }

    /// The pair of a source-git merge request; `nil` when no mapping covers the event's project.
    func pair(of number: MergeRequest.Number, for event: Event) -> Pair? {
        guard let project = event.project?.path, let forge = event.envelope.forge else { return nil }
        return configuration.mapping(forSourceGit: project, forge: forge).map { Pair(number, in: $0) }
    }

    /// The pair that a branch of the event's project mirrors; `nil` when no mapping covers that project.
    func pair(mirroredBy branch: MirrorBranch, for event: Event) -> Pair? {
        guard let project = event.project?.path, let forge = event.envelope.forge else { return nil }
        return configuration.mapping(forDistGit: project, forge: forge).map { Pair(branch.number, in: $0) }
    }

    /// What makes a pair level.
    ///
    /// - Throws: `SecretError` when the token of the pair's identity cannot be read.
    func leveller(of pair: Pair) throws -> PairLeveller {
        PairLeveller(pair, session: try sessions.session(for: pair.projects), policy: configuration.policy)
    }

    /// What shows the CI of a pair's mirror.
    ///
    /// - Throws: `SecretError` when the token of the pair's identity cannot be read.
    func reporter(of pair: Pair, on branch: MirrorBranch) throws -> CIReporter {
        CIReporter(
            pair: pair,
            branch: branch,
            session: try sessions.session(for: pair.projects),
            leveller: try leveller(of: pair)
        )
    }

    /// What carries out commands for a pair.
    ///
    /// - Throws: `SecretError` when the token of the pair's identity cannot be read.
    func commander(of pair: Pair, on branch: MirrorBranch) throws -> Commander {
        Commander(
            pair: pair,
            branch: branch,
            session: try sessions.session(for: pair.projects),
            policy: configuration.policy,
            leveller: try leveller(of: pair)
        )
    }

    /// The pair that a merge request of the event's project is a half of, and a branch that mirrors it.
    func pair(of mergeRequest: EventMergeRequest, for event: Event) -> (Pair, MirrorBranch)? {
        if let branch = MirrorBranch(mergeRequest.sourceBranch),
            let pair = pair(mirroredBy: branch, for: event)
        {
            return (pair, branch)
        }
        let branch = MirrorBranch(of: mergeRequest.number, in: mergeRequest.targetProject)
        return pair(of: mergeRequest.number, for: event).map { ($0, branch) }
    }
}

/// What a walk over all mappings needs.
extension Pairs {
    /// The projects of a source-git project, if this mapping is the one that decides and the policy serves them.
    func projects(ofSourceGit project: String, in mapping: Mapping) -> MappedProjects? {
        served(configuration.mapping(forSourceGit: project, forge: mapping.forge), in: mapping)
    }

    /// The projects of a dist-git project, if this mapping is the one that decides and the policy serves them.
    func projects(ofDistGit project: String, in mapping: Mapping) -> MappedProjects? {
        served(configuration.mapping(forDistGit: project, forge: mapping.forge), in: mapping)
    }

    private func served(_ projects: MappedProjects?, in mapping: Mapping) -> MappedProjects? {
        guard let projects, projects.mapping == mapping, configuration.policy.admits(projects) else {
            return nil
        }
        return projects
    }

    /// GitLab as the identity of a mapping sees it.
    ///
    /// - Throws: `SecretError` when its token cannot be read.
    func client(for mapping: Mapping) throws -> GitLabClient {
        guard let forge = configuration.forge(named: mapping.forge),
            let identity = forge.identities.first(where: { $0.name == mapping.identity })
        else {
            throw Failure.impossible("functions.yaml has no identity \(mapping.identity) on \(mapping.forge)")
        }
        return try sessions.session(of: identity, on: forge).gitLab
    }
}
