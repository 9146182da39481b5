import GitLab
import HTTP
package import Runtime

/// Finds the pair that an event is about, and who acts on it.
package final class Pairs: Sendable {
    private let configuration: Configuration
    private let sessions: ForgeSessions

    package init(_ configuration: Configuration, sessions: ForgeSessions) {
        self.configuration = configuration
        self.sessions = sessions
    }

    /// The pair of a source-git merge request; `nil` when no mapping covers the event's project.
    func pair(of number: MergeRequest.Number, for event: Event) -> Pair? {
        guard let project = event.project?.path, let forge = event.envelope.forge else { return nil }
        return configuration.mapping(forSourceGit: project, forge: forge).map { Pair(number, in: $0) }
    }

    /// What makes a pair level.
    ///
    /// - Throws: `SecretError` when the token of the pair's identity cannot be read.
    func leveller(of pair: Pair) throws -> PairLeveller {
        PairLeveller(pair, session: try sessions.session(for: pair.projects), policy: configuration.policy)
    }
}
