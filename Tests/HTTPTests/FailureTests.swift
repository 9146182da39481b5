import HTTP
import Testing

@Suite(.timeLimit(.minutes(1))) struct FailureTests {
    private let transport: CurlTransport

    init() throws { transport = try CurlTransport() }

    @Test func `A port on which nobody listens is unreachable`() async throws {
        let host = "127.0.0.1:\(try refusedPort())"

        let error = await failure(of: HTTPRequest(.get, "http://\(host)/"))

        guard case .unreachable(host, let reason) = error else { Issue.record("\(error)"); return }
        #expect(reason.contains("Couldn't connect") || reason.contains("Failed to connect"))
    }

    @Test func `A name without an address is unreachable`() async {
        let error = await failure(of: HTTPRequest(.get, "http://nowhere.invalid/"))

        guard case .unreachable("nowhere.invalid", _) = error else { Issue.record("\(error)"); return }
    }

    @Test func `A connection closed without an answer is lost`() async throws {
        let server = try TestServer { connection in _ = connection.readRequest() }

        let error = await failure(of: HTTPRequest(.get, server.url))

        guard case .connectionLost = error else { Issue.record("\(error)"); return }
    }

    @Test func `A body cut short is a lost connection`() async throws {
        let server = try TestServer { connection in
            _ = connection.readRequest()
            connection.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly this")
        }

        let error = await failure(of: HTTPRequest(.get, server.url))

        guard case .connectionLost = error else { Issue.record("\(error)"); return }
    }

    @Test func `Garbage is not taken for an answer`() async throws {
        let server = try TestServer { connection in
            _ = connection.readRequest()
            connection.send("220 mail.example ESMTP\r\n\r\n")
        }

        let error = await failure(of: HTTPRequest(.get, server.url))

        guard case .unintelligible = error else { Issue.record("\(error)"); return }
    }

    @Test func `A server without TLS is unreachable`() async throws {
        let server = try TestServer { connection in connection.send("no TLS here\r\n") }

        let error = await failure(of: HTTPRequest(.get, "https://127.0.0.1:\(server.port)/"))

        guard case .unreachable = error else { Issue.record("\(error)"); return }
    }

    @Test func `A connection that breaks before TLS stands is unreachable`() async throws {
        let server = try TestServer { _ in }

        let error = await failure(of: HTTPRequest(.get, "https://127.0.0.1:\(server.port)/"))

        guard case .unreachable = error else { Issue.record("\(error)"); return }
    }

    @Test(arguments: [
        "", "gitlab.example/a", "/etc/passwd", "file:///etc/passwd", "ftp://gitlab.example/", "http://",
        "https://user:s3cret@gitlab.example/", "https://gitlab.example:99999/s3cret", "http://a b/",
        "http://gitlab.example/a\0b", "http://gitlab.example/a\nb",
    ])
    func `A URL that cannot be sent to is refused without being repeated`(url: String) async {
        let error = await failure(of: HTTPRequest(.get, url))

        guard case .invalidURL = error else { Issue.record("\(error)"); return }
        #expect(!String(describing: error).contains("s3cret"))
    }

    @Test(arguments: [
        ("X-A", "b\r\nX-C: d"), ("X-A", "b\0"), ("", "b"), ("X A", "b"), ("X-A:", "b"), ("X\n", "b"),
    ])
    func `A header that would break the request apart is refused`(name: String, value: String) async throws {
        let server = try TestServer.answering { _ in "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n" }
        let headers = [HTTPHeader(name: name, value: value)]

        let error = await failure(of: HTTPRequest(.get, server.url, headers: headers))

        #expect(error == .invalidHeader(name: name))
        #expect(server.connections == 0)
    }

    @Test func `Every failure is one sentence on one line`() {
        let errors: [HTTPError] = [
            .invalidURL(reason: "r"), .invalidHeader(name: "n"), .unreachable(host: "h", reason: "r"),
            .tls(host: "h", reason: "r"), .connectionLost(host: "h", reason: "r"),
            .timedOut(host: "h", after: .seconds(1)), .unintelligible(host: "h", reason: "r"),
            .responseTooLarge(host: "h", limit: 1), .headersTooLarge(host: "h", limit: 1),
            .redirected(host: "h", status: 302, location: "l"), .cancelled, .shutDown,
            .unavailable(reason: "r"),
        ]

        for sentence in errors.map(\.description) {
            #expect(sentence.contains(" ") && !sentence.contains("\n") && !sentence.hasSuffix("."))
        }
    }

    private func failure(of request: HTTPRequest) async -> HTTPError? {
        await HTTPTests.failure(of: request, over: transport)
    }
}
