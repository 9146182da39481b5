/// What a server answered, whatever the status.
package struct HTTPResponse: Sendable, Equatable {
    package let status: Int
    package let headers: HTTPHeaders
    package let body: [UInt8]
    /// When the first of the server's certificates ends, in seconds since 1970; `nil` where nobody asked, or without TLS.
    package let certificateEnd: Int64?

    package init(
        status: Int,
        headers: HTTPHeaders = HTTPHeaders(),
        body: [UInt8] = [],
        certificateEnd: Int64? = nil
    ) {
        self.status = status
        self.headers = headers
        self.body = body
        self.certificateEnd = certificateEnd
    }
}
