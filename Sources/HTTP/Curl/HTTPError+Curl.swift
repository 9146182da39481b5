import CCurl

extension HTTPError {
    /// What libcurl's code means; `wasConnected` tells whether the request may have been sent.
    ///
    /// Source: <https://curl.se/libcurl/c/libcurl-errors.html>
    init(_ code: CURLcode, host: String, reason: String, wasConnected: Bool, limits: HTTPLimits) {
        switch code {
        case CURLE_OPERATION_TIMEDOUT where wasConnected:
            self = .timedOut(host: host, after: limits.total)
        case CURLE_OPERATION_TIMEDOUT:
            let time = min(limits.connect, limits.total)
            self = .unreachable(host: host, reason: "no connection within \(time)")
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR:
            self = .tls(host: host, reason: reason)
        case CURLE_WEIRD_SERVER_REPLY, CURLE_UNSUPPORTED_PROTOCOL, CURLE_BAD_CONTENT_ENCODING:
            self = .unintelligible(host: host, reason: reason)
        case CURLE_FILESIZE_EXCEEDED:
            self = .responseTooLarge(host: host, limit: limits.responseBytes)
        case CURLE_URL_MALFORMAT:
            self = .invalidURL(reason: reason)
        case CURLE_OUT_OF_MEMORY, CURLE_FAILED_INIT:
            self = .unavailable(reason: reason)
        case _ where wasConnected:
            self = .connectionLost(host: host, reason: reason)
        default:
            self = .unreachable(host: host, reason: reason)
        }
    }
}
