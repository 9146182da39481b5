/// How much time and memory one request may take.
package struct HTTPLimits: Sendable, Equatable {
    /// From the start until the connection stands, name lookup and TLS included.
    package var connect: Duration
    /// From the start until the last byte of the answer, redirects included.
    package var total: Duration
    /// Bytes of the answer's body, counted while they arrive.
    package var responseBytes: Int

    package init(
        connect: Duration = .seconds(10),
        total: Duration = .seconds(30),
        responseBytes: Int = 16 * 1024 * 1024
    ) {
        self.connect = connect
        self.total = total
        self.responseBytes = responseBytes
    }
}
