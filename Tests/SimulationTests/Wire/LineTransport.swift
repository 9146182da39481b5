import HTTP

/// Carries a worker's calls of the REST API over its line.
struct LineTransport: HTTPTransport {
    let line: Line
    let forge: SimulatedForge

    func send(_ request: HTTPRequest) async throws(HTTPError) -> HTTPResponse {
        let host = String(forge.url.dropFirst("http://".count))
        let path = String(request.url.dropFirst("\(forge.url)/api/v4/".count))
        let passage = await line.pass(.call(request.method, path)) { await forge.answer(to: request) }
        switch passage {
        case .answered(let response): return response
        case .ended: throw .cancelled
        case .faked(.answer(let response)): return response
        case .faked: throw .connectionLost(host: host, reason: "connection reset by peer")
        }
    }
}
