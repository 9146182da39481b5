/// Why the sandbox cannot start or do what it was asked.
package enum SandboxError: Error, Equatable {
    /// A git command failed; what it printed last.
    case gitFailed(String, message: String)
    /// A git command printed what its version should not print.
    case gitUnclear(String)
    /// The temporary folder cannot be used; the reason of the system.
    case folder(String, reason: String)
    /// The seed names something that it does not have.
    case seed(String)
    /// The seed file cannot be read.
    case unreadable(String, reason: String)
    /// The address cannot be listened on.
    case address(host: String, port: Int, reason: String)
    /// A test or a page asked for something that is not there.
    case unknown(String)
}

extension SandboxError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .gitFailed(let command, let message): "git \(command) failed: \(message)"
        case .gitUnclear(let command): "git \(command) answered in an unknown form"
        case .folder(let path, let reason): "the folder \(path) cannot be used: \(reason)"
        case .seed(let sentence): "the seed cannot be used: \(sentence)"
        case .unreadable(let path, let reason): "\(path) cannot be read: \(reason)"
        case .address(let host, let port, let reason): "cannot listen on \(host), port \(port): \(reason)"
        case .unknown(let sentence): sentence
        }
    }
}
