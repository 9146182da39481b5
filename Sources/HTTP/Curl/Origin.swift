import CCurl

/// Scheme, host and port of a URL: what a redirect must not leave.
struct Origin: Equatable, Sendable {
    let scheme: String
    let host: String
    let port: String

    /// - Throws: `HTTPError.invalidURL` for what is no absolute `http` or `https` URL, or carries a user.
    init(of url: String) throws(HTTPError) {
        let parts = try URLParts(url)
        scheme = try parts.text(of: CURLUPART_SCHEME).lowercased()
        host = try parts.text(of: CURLUPART_HOST).lowercased()
        port = try parts.text(of: CURLUPART_PORT)
        guard ["http", "https"].contains(scheme) else {
            throw .invalidURL(reason: "its scheme is \(scheme), not http or https")
        }
    }
}

extension Origin: CustomStringConvertible {
    /// The host, with the port where that is not the scheme's own.
    var description: String {
        switch (scheme, port) {
        case ("http", "80"), ("https", "443"): host
        default: "\(host):\(port)"
        }
    }
}
