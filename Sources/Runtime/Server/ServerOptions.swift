/// Where a server listens, and for what.
package struct ServerOptions: Sendable, Equatable {
    package var host: String
    /// 0 is any free port.
    package var port: Int
    /// The one function that is served; `nil` serves all.
    package var function: String?
    /// Whether CloudEvents are taken, which nobody signs.
    ///
    /// `nil` takes them where only a broker sends them: on the loopback address, and for a single function.
    package var acceptsCloudEvents: Bool?

    package init(host: String = "127.0.0.1", port: Int = 8080, function: String? = nil) {
        self.host = host
        self.port = port
        self.function = function
    }

    /// Reads `PORT` and `FUNCTION`, as Knative sets them, and `LISTEN_ADDRESS`, as its `func` does.
    ///
    /// - Throws: ``ServerError/invalidPort(_:)``, ``ServerError/invalidAddress(_:)``.
    package init(environment: Environment) throws(ServerError) {
        self.init(function: environment.value("FUNCTION"))
        if let text = environment.value("LISTEN_ADDRESS") {
            guard let address = ListenAddress(text) else { throw .invalidAddress(text) }
            host = address.host
            port = address.port ?? port
        }
        guard let text = environment.value("PORT") else { return }
        guard text.first != "+", let port = UInt16(text) else { throw .invalidPort(text) }
        self.port = Int(port)
    }

    /// Whether the way for CloudEvents is open; that of the ingress, where strangers knock, is open for webhooks only.
    var cloudEventsAreOpen: Bool {
        if let acceptsCloudEvents { return acceptsCloudEvents }
        if function == Ingress.name { return false }
        return function != nil || ["127.0.0.1", "::1", "localhost"].contains(host)
    }
}
