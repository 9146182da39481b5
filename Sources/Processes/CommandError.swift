/// Why a command has no result; the first value is always the executable.
package enum CommandError: Error, Equatable {
    /// No folder of `PATH` holds the program, or the path leads nowhere.
    case notFound(String)
    /// The program is there and cannot be started as asked.
    case notStarted(String, reason: String)
    /// The machine has no descriptor, process or memory left; it may have some later.
    case exhausted(String, reason: String)
    /// It ran longer than its limit and was ended.
    case timedOut(String, Duration)
    /// It printed more bytes than its limit and was ended.
    case outputTooLarge(String, Int)
    /// It ended, and how is not known, since this process ignores the ends of its children.
    case statusLost(String)
    /// The task that waited for it was cancelled; if it had been started, it was ended.
    case cancelled
}

extension CommandError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notFound(let name):
            "\(name) is not installed: PATH does not lead to it"
        case .notStarted(let name, let reason):
            "\(name) cannot be started: \(reason)"
        case .exhausted(let name, let reason):
            "\(name) cannot be started at the moment: \(reason)"
        case .timedOut(let name, let limit):
            "\(name) was ended because it took longer than \(limit)"
        case .outputTooLarge(let name, let limit):
            "\(name) was ended because it printed more than \(limit) bytes"
        case .statusLost(let name):
            "\(name) ended, but its exit status is lost: SIGCHLD is ignored in this process"
        case .cancelled:
            "the command was cancelled"
        }
    }
}
