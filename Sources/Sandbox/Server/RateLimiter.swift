import HTTP

extension Sandbox {
    /// How many requests one caller may make in a minute.
    package struct RateLimit: Sendable {
        package var requestsPerMinute: Int
        /// Whether answers tell of it, as those of GitLab's outer limiter do.
        package var showsHeaders: Bool

        package init(requestsPerMinute: Int, showsHeaders: Bool = true) {
            self.requestsPerMinute = requestsPerMinute
            self.showsHeaders = showsHeaders
        }
    }
}

/// Counts requests by caller and minute.
///
/// Source: <https://docs.gitlab.com/administration/settings/user_and_ip_rate_limits/>
actor RateLimiter {
    private let limit: Sandbox.RateLimit
    private var minute: Int64 = 0
    private var counts: [World.User.ID?: Int] = [:]

    private static let window: Int64 = 60

    init(_ limit: Sandbox.RateLimit) {
        self.limit = limit
    }

    /// What one request finds: the headers to send, and the refusal if it is one too many.
    struct Verdict: Sendable {
        let headers: [(name: String, value: String)]
        let refusal: Answer?
    }

    func count(_ caller: World.User.ID?, at moment: Timestamp) -> Verdict {
        if moment.seconds / Self.window != minute {
            minute = moment.seconds / Self.window
            counts = [:]
        }
        counts[caller, default: 0] += 1
        let observed = counts[caller, default: 0]
        let headers = limit.showsHeaders ? standardHeaders(observed) : []
        guard observed > limit.requestsPerMinute else { return Verdict(headers: headers, refusal: nil) }
        var refusal = Answer.text("Retry later\n", status: 429)
        if limit.showsHeaders { refusal.headers += waitHeaders(moment) }
        return Verdict(headers: headers, refusal: refusal)
    }

    private func standardHeaders(_ observed: Int) -> [(name: String, value: String)] {
        [
            ("RateLimit-Limit", String(limit.requestsPerMinute)),
            ("RateLimit-Name", "throttle_authenticated_api"),
            ("RateLimit-Observed", String(observed)),
            ("RateLimit-Remaining", String(max(0, limit.requestsPerMinute - observed))),
            ("RateLimit-Reset", String((minute + 1) * Self.window)),
        ]
    }

    private func waitHeaders(_ moment: Timestamp) -> [(name: String, value: String)] {
        let reset = Timestamp(seconds: (minute + 1) * Self.window)
        return [
            ("Retry-After", String(reset.seconds - moment.seconds)),
            ("RateLimit-ResetTime", "\(HTTPDate(unixTime: reset.seconds))"),
        ]
    }
}
