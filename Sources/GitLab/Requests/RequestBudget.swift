/// How many requests an identity may make; the forge's own limits stay above it.
///
/// Source: <https://docs.gitlab.com/security/rate_limits/>
package struct RequestBudget: Sendable, Equatable {
    /// A number of requests in a period; all of them may come at once.
    package struct Rate: Sendable, Equatable {
        package let count: Int
        package let period: Duration

        package init(_ count: Int, per period: Duration) {
            self.count = count
            self.period = period
        }
    }

    /// What a request is charged to.
    enum Account: Sendable {
        case requests
        /// Creating a note, which GitLab limits apart and besides.
        case notes
    }

    /// Every request has to fit in all of these.
    package var requests: [Rate]
    /// A note has to fit in these too.
    package var notes: [Rate]

    package init(
        requests: [Rate] = [Rate(100, per: .seconds(60)), Rate(5000, per: .seconds(3600))],
        notes: [Rate] = [Rate(60, per: .seconds(60))]
    ) {
        self.requests = requests
        self.notes = notes
    }
}
