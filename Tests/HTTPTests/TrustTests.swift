import Glibc
import HTTP
import Testing

@Suite(.timeLimit(.minutes(1)), .enabled(if: TLSServer.isAvailable)) struct TrustTests {
    private let server: TLSServer

    init() throws { server = try TLSServer() }

    @Test func `A certificate of an unknown authority is refused`() async throws {
        let transport = try CurlTransport()

        let error = await failure(of: HTTPRequest(.get, "https://127.0.0.1:\(server.port)/"), over: transport)

        guard case .tls(_, let reason) = error else { Issue.record("\(error)"); return }
        #expect(reason.contains("certificate"))
    }

    @Test func `A certificate of an additional authority is accepted`() async throws {
        let transport = try CurlTransport(options: CurlOptions(additionalAuthorities: server.certificate))

        let response = try await transport.send(HTTPRequest(.get, "https://127.0.0.1:\(server.port)/"))

        #expect(response.status == 200)
    }

    @Test func `A certificate for another host is refused`() async throws {
        let transport = try CurlTransport(options: CurlOptions(additionalAuthorities: server.certificate))

        let error = await failure(of: HTTPRequest(.get, "https://localhost:\(server.port)/"), over: transport)

        guard case .tls = error else { Issue.record("\(error)"); return }
    }

    @Test func `An answer tells when the certificate ends, if it is asked to`() async throws {
        let transport = try CurlTransport(options: CurlOptions(additionalAuthorities: server.certificate))
        var request = HTTPRequest(.get, "https://127.0.0.1:\(server.port)/")
        request.asksForCertificate = true

        let end = try #require(try await transport.send(request).certificateEnd)

        // It is good for a day, from a moment ago.
        #expect((1...86_400).contains(end - Int64(time(nil))))
    }
}
