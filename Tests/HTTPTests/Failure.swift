import HTTP

/// The error a request ends with; `nil` when it is answered.
func failure(of request: HTTPRequest, over transport: some HTTPTransport) async -> HTTPError? {
    do {
        _ = try await transport.send(request)
        return nil
    } catch {
        return error
    }
}
