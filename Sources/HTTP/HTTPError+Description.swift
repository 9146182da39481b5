extension HTTPError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .invalidURL(let reason):
            "the URL of the request cannot be used: \(reason)"
        case .invalidHeader(let name):
            "the request header \(name) has an empty name or a line break; it was not sent"
        case .unreachable(let host, let reason):
            "\(host) cannot be reached: \(reason)"
        case .tls(let host, let reason):
            "\(host) cannot be trusted: \(reason)"
        case .connectionLost(let host, let reason):
            "the connection to \(host) broke before the answer was complete: \(reason)"
        case .timedOut(let host, let duration):
            "\(host) did not answer completely within \(duration)"
        case .unintelligible(let host, let reason):
            "\(host) answered with something that is not HTTP: \(reason)"
        case .responseTooLarge(let host, let limit):
            "the answer of \(host) is larger than the limit of \(limit) bytes"
        case .headersTooLarge(let host, let limit):
            "the headers of the answer of \(host) are larger than the limit of \(limit) bytes"
        case .redirected(let host, let status, let location):
            "\(host) redirects (\(status)) to \(location), which this request may not follow"
        case .cancelled:
            "the request was cancelled"
        case .shutDown:
            "the request was given up because the HTTP transport is shut down"
        case .unavailable(let reason):
            "HTTP requests cannot be sent: \(reason)"
        }
    }
}
