import Glibc

/// An error number of the system.
struct SystemError: Error {
    let code: Int32

    static var current: SystemError { SystemError(code: errno) }

    var reason: String { String(cString: strerror(code)) }

    /// What it means for a command that was about to start.
    func failure(of executable: String) -> CommandError {
        switch code {
        case EMFILE, ENFILE, ENOMEM, EAGAIN: .exhausted(executable, reason: reason)
        case ENOENT: .notFound(executable)
        default: .notStarted(executable, reason: reason)
        }
    }
}
