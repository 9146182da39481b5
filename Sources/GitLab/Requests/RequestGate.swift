/// Lets the requests of one identity through: within its budget, not while GitLab asks for a pause, and
/// not soon after GitLab refused the token.
actor RequestGate {
    private let clock: any RequestClock
    private var requestBuckets: [TokenBucket]
    private var noteBuckets: [TokenBucket]
    private var pauseEnd = Duration.zero
    private var refusalEnd = Duration.zero

    init(_ budget: RequestBudget, clock: any RequestClock) {
        self.clock = clock
        let now = clock.uptime
        requestBuckets = budget.requests.map { TokenBucket($0, now: now) }
        noteBuckets = budget.notes.map { TokenBucket($0, now: now) }
    }

    /// Waits for the request's turn.
    ///
    /// - Throws: `GitLabError.throttled` at once when the turn is farther away than the patience,
    ///   `GitLabError.unauthorized` after the token was refused.
    func enter(_ account: RequestBudget.Account, patience: Duration) async throws(GitLabError) {
        let deadline = clock.uptime + patience
        try checkToken()
        let wait = max(turn(of: account), pauseLeft)
        guard wait == .zero || wait <= patience else { throw .throttled(after: wait) }
        take(from: account)
        try await sleep(for: wait)
        // GitLab may have asked another request for a pause meanwhile.
        while pauseLeft > .zero {
            guard pauseEnd <= deadline else { throw .throttled(after: pauseLeft) }
            try await sleep(for: pauseLeft)
        }
        try checkToken()
    }

    /// Holds every request back for a while.
    func pause(for duration: Duration) {
        pauseEnd = max(pauseEnd, clock.uptime + duration)
    }

    /// Fails every request for a while.
    func refuseToken(for duration: Duration) {
        refusalEnd = clock.uptime + duration
    }

    private var pauseLeft: Duration { max(pauseEnd - clock.uptime, .zero) }

    private func checkToken() throws(GitLabError) {
        guard clock.uptime >= refusalEnd else { throw .unauthorized }
    }

    private func sleep(for duration: Duration) async throws(GitLabError) {
        guard duration > .zero else { return }
        do { try await clock.sleep(for: duration) } catch { throw .cancelled }
    }

    private func turn(of account: RequestBudget.Account) -> Duration {
        let now = clock.uptime
        var waits = requestBuckets.indices.map { requestBuckets[$0].wait(at: now) }
        if account == .notes {
            waits += noteBuckets.indices.map { noteBuckets[$0].wait(at: now) }
        }
        return waits.max() ?? .zero
    }

    private func take(from account: RequestBudget.Account) {
        for index in requestBuckets.indices { requestBuckets[index].take() }
        guard account == .notes else { return }
        for index in noteBuckets.indices { noteBuckets[index].take() }
    }
}
