import HTTP

/// A network that nobody is on.
struct NoTransport: HTTPTransport {
    func send(_ request: HTTPRequest) async throws(HTTPError) -> HTTPResponse {
        throw .unreachable(host: "nowhere", reason: "there is no network")
    }
}
