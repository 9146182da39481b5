import Processes

extension GitError {
    /// A run that did not come to an end of its own.
    init(_ error: CommandError, in name: String) {
        self =
            switch error {
            case .notFound: .notInstalled
            case .exhausted(_, let reason): .exhausted(reason: reason)
            case .timedOut(_, let limit): .timedOut(name, limit)
            case .outputTooLarge(_, let limit): .outputTooLarge(name, limit)
            case .cancelled: .cancelled
            case .notStarted, .statusLost: .failed(name, status: "no result", message: "\(error)")
            }
    }

    /// A run that ended with an exit code that is no answer.
    init(failureOf name: String, _ result: CommandResult) {
        let message = GitMessage(result.errorOutput)
        self =
            message.missingObject.map { .missingObject($0) }
            ?? .failed(name, status: "\(result.status)", message: message.text)
    }
}
