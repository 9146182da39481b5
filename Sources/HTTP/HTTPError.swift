/// Why a request brought no answer; `host` names the server, with its port where that is unusual.
package enum HTTPError: Error, Equatable {
    /// The URL cannot be sent to; the reason never repeats the URL.
    case invalidURL(reason: String)
    /// The name or the value of the named header holds what would break the request apart.
    case invalidHeader(name: String)
    /// No connection came about, so the server has seen nothing of the request.
    case unreachable(host: String, reason: String)
    /// The server's certificate is not to be trusted.
    case tls(host: String, reason: String)
    /// The connection stood and broke; the server may have acted on the request.
    case connectionLost(host: String, reason: String)
    /// The connection stood and the answer was not complete in time; the server may have acted.
    case timedOut(host: String, after: Duration)
    /// What came back is not HTTP.
    case unintelligible(host: String, reason: String)
    /// The body is longer than the request's limit, in bytes.
    case responseTooLarge(host: String, limit: Int)
    /// The header section is longer than the transport's limit, in bytes.
    case headersTooLarge(host: String, limit: Int)
    /// The server points elsewhere than a request may follow; `location` is without its query.
    case redirected(host: String, status: Int, location: String)
    /// The task that waited for the answer was cancelled.
    case cancelled
    /// The transport was shut down before the answer was complete.
    case shutDown
    /// The transport itself cannot work: no memory, no thread, a libcurl that lacks something.
    case unavailable(reason: String)
}
