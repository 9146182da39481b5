/// A request to an absolute `http` or `https` URL.
package struct HTTPRequest: Sendable, Equatable {
    package var method: HTTPMethod
    package var url: String
    package var headers: [HTTPHeader]
    /// Sent as it is with its length, `nil` sends none; `HEAD` never carries one.
    package var body: [UInt8]?
    package var limits: HTTPLimits
    /// Whether sending the request twice does what sending it once does: as its method says, unless its sender knows better.
    package var isIdempotent: Bool
    /// Whether the answer is to tell when the server's certificate ends; such a request gets a connection of its own.
    package var asksForCertificate = false

    package init(
        _ method: HTTPMethod,
        _ url: String,
        headers: [HTTPHeader] = [],
        body: [UInt8]? = nil,
        limits: HTTPLimits = HTTPLimits()
    ) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        isIdempotent = method.isIdempotent
        self.limits = limits
    }
}
