/// Why the server cannot start.
package enum ServerError: Error, Equatable {
    case addressTaken(String)
    case cannotListen(String, reason: String)
    /// `PORT` is none.
    case invalidPort(String)
    /// `FUNCTION` names what functions.yaml does not have.
    case unknownFunction(String, known: [String])
    /// `LISTEN_ADDRESS` is none.
    case invalidAddress(String)
    /// `K_SINK` is no URL of HTTP.
    case invalidSink
    /// `K_CE_OVERRIDES` is not what Knative writes there.
    case invalidOverrides(reason: String)
    /// The folder for what a broker gives up on cannot be written to.
    case noDeadLetters(folder: String, reason: String)
    /// It stopped by itself.
    case stopped(reason: String)
}

extension ServerError {
    /// Whether the environment or the command line must be changed, and trying again does not help.
    package var isMisconfiguration: Bool {
        switch self {
        case .addressTaken, .cannotListen, .stopped: false
        default: true
        }
    }
}

extension ServerError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .addressTaken(let address):
            "another process listens on \(address): stop it, or choose another port with --port or PORT"
        case .cannotListen(let address, let reason):
            "nobody can listen on \(address): \(reason)"
        case .invalidPort(let text):
            "PORT is \(text), which is no number from 0 to 65535"
        case .unknownFunction(let name, let known):
            "FUNCTION is \(name), but functions.yaml has only \(known.alternatives)"
        case .invalidAddress(let text):
            "LISTEN_ADDRESS is \(text), which is no HOST and no HOST:PORT"
        case .invalidSink:
            "K_SINK is no URL that begins with http:// or https://"
        case .invalidOverrides(let reason):
            "K_CE_OVERRIDES is not {\"extensions\": {\"NAME\": \"VALUE\"}}: \(reason)"
        case .noDeadLetters(let folder, let reason):
            "dead letters cannot be kept in \(folder): \(reason)"
        case .stopped(let reason):
            "the server stopped: \(reason)"
        }
    }
}
