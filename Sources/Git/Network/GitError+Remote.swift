import Processes

extension GitError {
    /// A command that talked to a remote and failed.
    init(failureOf name: String, _ result: CommandResult, with remote: Remote) {
        let message = GitMessage(result.errorOutput)
        let text = remote.credential?.scrubbing(message.text) ?? message.text
        let says = { (phrases: [String]) in phrases.contains(where: text.contains) }
        if let reference = message.missingRemoteReference {
            self = .missingReference(reference)
        } else if says(Self.refusals) {
            self = .unauthorized(host: remote.host)
        } else if let object = message.missingObject {
            self = .missingObject(object)
        } else if says(Self.absences) {
            self = .missingRepository(host: remote.host)
        } else if says(Self.disturbances) {
            self = .unreachable(host: remote.host, message: text)
        } else {
            self = .failed(name, status: "\(result.status)", message: text)
        }
    }

    private static let refusals = [
        "Authentication failed", "could not read Username", "could not read Password", "returned error: 401",
        "returned error: 403", "Access denied",
    ]

    private static let absences = [
        "' not found", "returned error: 404", "does not appear to be a git repository",
    ]

    private static let disturbances = [
        "unable to access", "RPC failed", "early EOF", "unexpected disconnect", "hung up", "timed out",
        "expected flush", "not valid: is this a git repository", "invalid server response", "bad line length",
    ]
}
