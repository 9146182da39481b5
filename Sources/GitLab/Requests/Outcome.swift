import HTTP

/// What came of one attempt of a call.
struct Outcome {
    let call: Call
    /// Counted from 1.
    let attempt: Int
    let result: Result<HTTPResponse, HTTPError>
    /// How long GitLab asks every request of the identity to wait; `nil` when it does not ask.
    let requestedPause: Duration?

    init(of call: Call, attempt: Int, _ result: Result<HTTPResponse, HTTPError>, _ clock: any RequestClock) {
        self.call = call
        self.attempt = attempt
        self.result = result
        guard case .success(let response) = result, [429, 503].contains(response.status) else {
            requestedPause = nil
            return
        }
        requestedPause = response.headers["Retry-After"].flatMap {
            Duration(retryAfter: $0, now: clock.unixTime)
        }
    }

    /// `nil` when no answer came back.
    var status: Int? {
        if case .success(let response) = result { response.status } else { nil }
    }

    /// How many requests GitLab still allows, as `RateLimit-Remaining` tells.
    var remaining: Int? {
        if case .success(let response) = result {
            response.headers["RateLimit-Remaining"].flatMap { Int($0) }
        } else {
            nil
        }
    }

    /// The answer when its status is one of success.
    ///
    /// - Throws: `GitLabError` for every other answer and for none.
    func response(hiding token: Token) throws(GitLabError) -> HTTPResponse {
        switch result {
        case .success(let response) where isSuccess: return response
        case .success(let response): throw refusal(response, token)
        case .failure(.cancelled): throw .cancelled
        case .failure(let error): throw .unreachable(error)
        }
    }

    private var isSuccess: Bool {
        guard let status else { return false }
        // The first attempt, whose answer was lost, has deleted it.
        let isGone = call.method == .delete && attempt > 1 && status == 404
        return isGone || (200..<300).contains(status)
    }

    private func refusal(_ response: HTTPResponse, _ token: Token) -> GitLabError {
        let message = token.redacting(response.errorMessage)
        switch response.status {
        case 401: return .unauthorized
        // GitLab's limits inside the application name no time; theirs is a minute.
        case 429: return .throttled(after: requestedPause ?? .seconds(60))
        case 503 where requestedPause != nil: return .throttled(after: requestedPause)
        case 409 where call.isMergeRequestCreation || message.contains("open merge request already exists"):
            return .mergeRequestExists(MergeRequest.Number(lastReferenceIn: message))
        default:
            return .refused(
                request: call.name,
                status: response.status,
                message: message,
                requestID: response.headers["X-Request-Id"].map { $0.sentence(limit: 100) }
            )
        }
    }
}

extension Call {
    fileprivate var isMergeRequestCreation: Bool {
        method == .post && path.template == "projects/:project/merge_requests"
    }
}

extension MergeRequest.Number {
    /// Reads `!5` where it stands last.
    fileprivate init?(lastReferenceIn message: String) {
        guard let mark = message.lastIndex(of: "!") else { return nil }
        let digits = message[message.index(after: mark)...].prefix { $0.isASCII && $0.isNumber }
        guard let value = Int64(digits) else { return nil }
        self.init(value)
    }
}
