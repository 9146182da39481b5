/// What holds for every request of a transport; no request can change it.
package struct CurlOptions: Sendable, Equatable {
    /// The folder of hashed certificates of the authorities to trust.
    package var authoritiesFolder: String
    /// A PEM file of further authorities, such as a company's own; `nil` for none.
    package var additionalAuthorities: String?
    package var userAgent: String
    /// How many connections stay open for reuse; at least the number of requests under way at once.
    package var idleConnections: Int
    /// Bytes of the header section of an answer.
    package var headerBytes: Int

    package init(
        authoritiesFolder: String = "/etc/ssl/certs",
        additionalAuthorities: String? = nil,
        userAgent: String = "sluice",
        idleConnections: Int = 256,
        headerBytes: Int = 64 * 1024
    ) {
        self.authoritiesFolder = authoritiesFolder
        self.additionalAuthorities = additionalAuthorities
        self.userAgent = userAgent
        self.idleConnections = idleConnections
        self.headerBytes = headerBytes
    }
}
