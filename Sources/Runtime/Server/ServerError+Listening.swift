import Glibc
import NIOCore

extension ServerError {
    /// What made a server stop, as a sentence.
    init(_ error: any Error, address: String) {
        switch error {
        case let error as IOError where error.errnoCode == EADDRINUSE: self = .addressTaken(address)
        case let error as IOError:
            self = .cannotListen(address, reason: String(cString: strerror(error.errnoCode)))
        default: self = .stopped(reason: "\(error)")
        }
    }
}
