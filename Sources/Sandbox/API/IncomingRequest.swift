/// A request as it came in, body and all.
struct IncomingRequest: Sendable {
    /// In capitals.
    let method: String
    /// The path as sent, still percent-encoded, without the query.
    let path: String
    /// The query as sent, without its question mark.
    let query: String
    let headers: [(name: String, value: String)]
    let body: [UInt8]

    func header(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }
}
