package import GitLab
package import HTTP
import Runtime
import Synchronization

/// The sessions of one process: one for each identity and token, so that an identity's budget is one as well.
package final class ForgeSessions: Sendable {
    let transport: any HTTPTransport
    private let workbenches: any Workbenches
    private let clock: any RequestClock
    private let known = Mutex<[Key: ForgeSession]>([:])

    package init(
        transport: any HTTPTransport,
        workbenches: any Workbenches = TemporaryWorkbenches(),
        clock: any RequestClock = SystemClock()
    ) {
        self.transport = transport
        self.workbenches = workbenches
        self.clock = clock
    }

    /// The present, as all sessions see it.
    var now: Timestamp { Timestamp(unixTime: clock.unixTime) }

    private struct Key: Hashable {
        let forge: ForgeURL
        let identity: Identity.Name
        let token: Token
    }

    /// The session of whoever acts on a pair of projects.
    ///
    /// - Throws: `SecretError` when the token or the marker key cannot be read.
    func session(for projects: MappedProjects) throws -> ForgeSession {
        try session(of: projects.identity, on: projects.forge)
    }

    /// The session of an identity.
    ///
    /// The token is read each time, so that one that was replaced counts from the next event on.
    ///
    /// - Throws: `SecretError` when the token or the marker key cannot be read.
    func session(of identity: Identity, on forge: Forge) throws -> ForgeSession {
        let token = Token(try identity.token.value().reveal())
        let key = Key(forge: forge.url, identity: identity.name, token: token)
        if let session = known.withLock({ $0[key] }) { return session }
        let session = try makeSession(of: identity, on: forge, token)
        return known.withLock { sessions in
            sessions[key] = sessions[key] ?? session
            return sessions[key] ?? session
        }
    }

    private func makeSession(of identity: Identity, on forge: Forge, _ token: Token) throws -> ForgeSession {
        let url = "\(forge.url)"
        let metrics = ForgeMetrics(forge.name, identity.name)
        return ForgeSession(
            gitLab: GitLabClient(
                forge: url,
                token: token,
                transport: transport,
                options: GitLabOptions(
                    budget: RequestBudget(identity.budget),
                    clock: clock,
                    observer: { metrics.note($0) }
                )
            ),
            url: url,
            token: token,
            author: CommitAuthor(name: identity.author.name, email: identity.author.email),
            markerKey: try identity.markerKey.map { Array(try $0.value().reveal().utf8) },
            workbenches: workbenches
        )
    }
}

extension RequestBudget {
    /// The budget that functions.yaml gives an identity.
    fileprivate init(_ budget: Budget) {
        self.init(
            requests: [Rate(budget.perMinute, per: .seconds(60)), Rate(budget.perHour, per: .seconds(3600))],
            notes: [Rate(budget.notesPerMinute, per: .seconds(60))]
        )
    }
}

extension ForgeMetrics {
    fileprivate func note(_ report: RequestReport) {
        count(report.method, report.route, status: report.status, after: report.duration)
        if let remaining = report.remaining { note(budgetLeft: remaining) }
    }
}
