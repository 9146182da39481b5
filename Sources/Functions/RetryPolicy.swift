import Git
import GitLab
package import Runtime

/// The one place that judges whether the same event may succeed later.
package enum RetryPolicy {
    /// What an error of a function means for whoever sent the event.
    package static func judge(_ error: any Error) -> Failure {
        switch error {
        case let failure as Failure: failure
        case let error as GitLabError: judge(error)
        case let error as GitError: judge(error)
        case let error as SecretError: .tryAgain("\(error)")
        case is CancellationError: .tryAgain("the time for this event was up, or sluice was told to stop")
        default: .impossible("\(error)")
        }
    }

    private static func judge(_ error: GitLabError) -> Failure {
        switch error {
        case .throttled(let wait): .tryAgain("\(error)", after: wait)
        case .unreachable, .unauthorized, .cancelled: .tryAgain("\(error)")
        case .refused(_, let status, _, _) where status >= 500 || status == 409: .tryAgain("\(error)")
        case .refused, .mergeRequestExists, .unexpectedAnswer, .tooManyPages: .impossible("\(error)")
        }
    }

    private static func judge(_ error: GitError) -> Failure {
        switch error {
        case .unreachable, .timedOut, .stale, .exhausted, .cancelled, .unauthorized: .tryAgain("\(error)")
        default: .impossible("\(error)")
        }
    }
}
