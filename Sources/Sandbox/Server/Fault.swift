extension Sandbox {
    /// What goes wrong with a request.
    package enum Fault: Sendable {
        /// This answer instead of the real one.
        case answer(status: Int, headers: [String: String] = [:], body: String = "")
        /// The real answer, later.
        case delay(Duration)
        /// No answer: the connection ends.
        case drop
    }

    /// When a fault strikes.
    package enum FaultMoment: Sendable {
        /// Nothing has happened yet, and after an answer or drop nothing will.
        case before
        /// The request has taken effect, and its answer is about to be sent.
        case after
    }

    /// Decides for each request, at both moments, whether something goes wrong.
    package typealias FaultPlan = @Sendable (RequestRecord, FaultMoment) async -> Fault?
}

extension Sandbox.Fault {
    /// GitLab's answer to too many requests, in plain text; `headers` as of its outer limiter, or none.
    package static func retryLater(after seconds: Int? = nil) -> Sandbox.Fault {
        let headers = seconds.map { ["Retry-After": String($0)] } ?? [:]
        return .answer(status: 429, headers: headers, body: "Retry later\n")
    }
}
