/// Carries requests to servers: the seam at which tests put a server of their own making.
package protocol HTTPTransport: Sendable {
    /// Sends a request and returns the whole answer; cancelling the task stops the transfer.
    ///
    /// - Throws: `HTTPError` when no complete answer came back. An answer of any status is not an error.
    func send(_ request: HTTPRequest) async throws(HTTPError) -> HTTPResponse
}
