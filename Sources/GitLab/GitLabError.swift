package import HTTP
package import JSON

/// Why a call to GitLab gave no answer to use; `request` names the call: `GET projects/7/hooks`.
package enum GitLabError: Error, Equatable {
    /// GitLab answered with a status outside 200–299; the message is its own, on one line.
    case refused(request: String, status: Int, message: String, requestID: String?)
    /// A merge request between the two branches is open already; `nil` when GitLab does not name it.
    case mergeRequestExists(MergeRequest.Number?)
    /// GitLab, or the budget kept for it, asks to wait; `nil` when it does not say for how long.
    case throttled(after: Duration?)
    /// GitLab does not accept the token.
    case unauthorized
    /// No answer came back.
    case unreachable(HTTPError)
    /// The answer lacks what the endpoint promises.
    case unexpectedAnswer(request: String, JSONError)
    /// The list has more pages than are read.
    case tooManyPages(request: String, limit: Int)
    /// The task that waited for the answer was cancelled.
    case cancelled
}

extension GitLabError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .refused(let request, let status, let message, let requestID):
            "GitLab refuses \(request) with status \(status): \(message)"
                + (requestID.map { " (X-Request-Id \($0))" } ?? "")
        case .mergeRequestExists(let number?):
            "a merge request between the two branches is open already: !\(number)"
        case .mergeRequestExists(nil):
            "a merge request between the two branches is open already"
        case .throttled(let duration?):
            "GitLab takes no more requests for \(duration)"
        case .throttled(nil):
            "GitLab takes no more requests for a while"
        case .unauthorized:
            "GitLab does not accept the token: it is wrong, expired or revoked; put a valid one in its place"
        case .unreachable(let error):
            "GitLab gives no answer: \(error)"
        case .unexpectedAnswer(let request, let error):
            "GitLab's answer to \(request) cannot be read: \(error)"
        case .tooManyPages(let request, let limit):
            "GitLab's answer to \(request) has more than \(limit) pages; ask for less at once"
        case .cancelled:
            "the request to GitLab was cancelled"
        }
    }
}
