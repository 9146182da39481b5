import HTTP

/// When a request is made again: the one place that decides it.
package struct RequestPolicy: Sendable, Equatable {
    /// How often a request is sent at most.
    package var attempts: Int
    /// After this time from the call's start no further attempt begins.
    package var patience: Duration
    /// The wait before the second attempt; it doubles with each further one.
    package var firstPause: Duration
    /// How long a refused token is not tried again.
    package var coolDown: Duration
    /// How many pages of a list are read at most.
    package var pages: Int

    package init(
        attempts: Int = 4,
        patience: Duration = .seconds(10),
        firstPause: Duration = .milliseconds(500),
        coolDown: Duration = .seconds(60),
        pages: Int = 100
    ) {
        self.attempts = attempts
        self.patience = patience
        self.firstPause = firstPause
        self.coolDown = coolDown
        self.pages = pages
    }
}

extension RequestPolicy {
    /// How long to wait before the next attempt; `nil` when there is none.
    ///
    /// The pause that GitLab asks for is not in it: the gate keeps that for every request of the identity.
    func pause(after outcome: Outcome) -> Duration? {
        guard outcome.attempt < attempts, mayRepeat(outcome) else { return nil }
        guard outcome.requestedPause == nil else { return .zero }
        return firstPause * (1 << (outcome.attempt - 1))
    }

    /// Whether the same request may be made again.
    ///
    /// With 429, and with 503 and a `Retry-After`, GitLab says that it did nothing. After 500, 502, 503, 504
    /// and a lost connection it may have acted, so only what is idempotent may be repeated.
    private func mayRepeat(_ outcome: Outcome) -> Bool {
        switch outcome.result {
        case .success(let response):
            let saysNothingWasDone = response.status == 429 || outcome.requestedPause != nil
            let isServerFailure = [500, 502, 503, 504].contains(response.status)
            return saysNothingWasDone || (isServerFailure && outcome.call.method.isIdempotent)
        case .failure(.unreachable), .failure(.connectionLost), .failure(.unintelligible):
            return outcome.call.method.isIdempotent
        case .failure:
            return false
        }
    }
}
