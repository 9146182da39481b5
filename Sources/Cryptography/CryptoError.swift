/// What libcrypto did not do.
package enum CryptoError: Error, Equatable, CustomStringConvertible {
    /// The operation cannot be had on this system: out of memory, or switched off in its OpenSSL configuration.
    case unavailable(String)

    package var description: String {
        switch self {
        case .unavailable(let operation):
            "libcrypto gave no \(operation); check the OpenSSL configuration of this system"
        }
    }
}
