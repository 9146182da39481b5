package import HTTP

/// How a client treats GitLab: its patience, its budget, and who watches.
package struct GitLabOptions: Sendable {
    package var policy: RequestPolicy
    package var budget: RequestBudget
    /// For each single request.
    package var limits: HTTPLimits
    package var clock: any RequestClock
    /// Called after each single request, from any thread; `nil` for nobody.
    package var observer: (@Sendable (RequestReport) -> Void)?

    package init(
        policy: RequestPolicy = RequestPolicy(),
        budget: RequestBudget = RequestBudget(),
        limits: HTTPLimits = HTTPLimits(),
        clock: any RequestClock = SystemClock(),
        observer: (@Sendable (RequestReport) -> Void)? = nil
    ) {
        self.policy = policy
        self.budget = budget
        self.limits = limits
        self.clock = clock
        self.observer = observer
    }
}
