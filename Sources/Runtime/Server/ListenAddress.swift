/// An address to listen on: `HOST`, `HOST:PORT`, or an IPv6 address in brackets.
struct ListenAddress: Equatable {
    let host: String
    let port: Int?

    /// Reads an address; `nil` for one without a host, or with a port that is none.
    init?(_ text: String) {
        guard let url = ForgeURL("http://\(text)"), url.path.isEmpty else { return nil }
        host = url.host.hasPrefix("[") ? String(url.host.dropFirst().dropLast()) : url.host
        port = url.port
    }
}
