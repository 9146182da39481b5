import HTTP
import Logging
import Runtime

/// Tells a watchdog outside that a walk over all pairs ended well, so that somebody notices when walks stop.
struct Heartbeat: Sendable {
    let address: Secret
    let transport: any HTTPTransport

    /// Asks the watchdog's address; what goes wrong is a warning, since the walk itself is done.
    func beat(_ logger: Logger) async {
        do {
            let request = HTTPRequest(.get, try address.value().reveal(), limits: Self.limits)
            let status = try await transport.send(request).status
            guard !(200..<300).contains(status) else { return }
            logger.warning("the watchdog was not told: \(address) answers with status \(status)")
        } catch {
            logger.warning("the watchdog was not told: \(error)")
        }
    }

    private static let limits = HTTPLimits(total: .seconds(10))
}
