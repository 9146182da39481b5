/// Why the server cannot start.
package enum ServerError: Error, Equatable {
    case addressTaken(String)
    case cannotListen(String, reason: String)
    /// `PORT` is none.
    case invalidPort(String)
    /// `FUNCTION` names what functions.yaml does not have.
    case unknownFunction(String, known: [String])
    /// It stopped by itself.
    case stopped(reason: String)
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
        case .stopped(let reason):
            "the server stopped: \(reason)"
        }
    }
}
