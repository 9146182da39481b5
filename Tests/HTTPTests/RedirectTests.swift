import Glibc
import HTTP
import Testing

@Suite(.timeLimit(.minutes(1))) struct RedirectTests {
    private let transport: CurlTransport

    init() throws { transport = try CurlTransport() }

    @Test(arguments: [HTTPMethod.get, .head])
    func `A redirect within the server is followed with all headers`(method: HTTPMethod) async throws {
        let server = try TestServer.answering { request in
            request.line.contains("/new")
                ? "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nX-At: new\r\n\r\n"
                : "HTTP/1.1 301 Moved\r\nLocation: /new?a=1\r\nX-At: old\r\nContent-Length: 0\r\n\r\n"
        }
        let token = HTTPHeader(name: "PRIVATE-TOKEN", value: "s3cret")

        let response = try await transport.send(HTTPRequest(method, server.url + "/old", headers: [token]))

        #expect(response.status == 200)
        #expect(response.headers.values(of: "X-At") == ["new"])
        #expect(server.requests.map(\.line).last == "\(method.rawValue) /new?a=1 HTTP/1.1")
        #expect(server.requests.last?.header("private-token") == "s3cret")
    }

    @Test func `The fifth redirect is followed, the sixth is not`() async throws {
        let server = try TestServer.answering { _ in
            "HTTP/1.1 302 Found\r\nLocation: /again\r\nContent-Length: 0\r\n\r\n"
        }

        let error = await failure(of: HTTPRequest(.get, server.url), over: transport)

        #expect(server.requests.count == 6)
        #expect(error == redirect(of: server, status: 302, to: server.url + "/again"))
    }

    @Test func `A redirect to another port is not followed`() async throws {
        let other = try TestServer.answering { _ in "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n" }
        let location = other.url + "/a"
        let server = try TestServer.answering { _ in
            "HTTP/1.1 307 Away\r\nLocation: \(location)?token=s3cret\r\nContent-Length: 0\r\n\r\n"
        }

        let error = await failure(of: HTTPRequest(.get, server.url), over: transport)

        #expect(error == redirect(of: server, status: 307, to: location))
        #expect(other.connections == 0)
    }

    @Test(arguments: [
        "https://127.0.0.1:PORT/", "http://localhost:PORT/", "file:///etc/passwd", "http://u@127.0.0.1:PORT/",
    ])
    func `A redirect to another scheme or host is not followed`(place: String) async throws {
        let server = try TestServer { connection in
            let request = connection.readRequest()
            let port = request?.header("Host")?.split(separator: ":").last.map(String.init) ?? ""
            let location = place.split(separator: "PORT").joined(separator: port)
            connection.send("HTTP/1.1 302 Found\r\nLocation: \(location)\r\nContent-Length: 0\r\n\r\n")
        }

        let error = await failure(of: HTTPRequest(.get, server.url), over: transport)

        guard case .redirected(_, 302, _) = error else { Issue.record("\(error)"); return }
        #expect(server.requests.count == 1)
    }

    @Test(arguments: [HTTPMethod.post, .put, .patch, .delete])
    func `A request that changes something follows no redirect`(method: HTTPMethod) async throws {
        let server = try TestServer.answering { _ in
            "HTTP/1.1 308 Moved\r\nLocation: /new\r\nContent-Length: 0\r\n\r\n"
        }

        let error = await failure(of: HTTPRequest(method, server.url, body: [1]), over: transport)

        #expect(error == redirect(of: server, status: 308, to: server.url + "/new"))
        #expect(server.requests.count == 1)
    }

    @Test func `A status of redirection without a place is an answer`() async throws {
        let server = try TestServer.answering { _ in "HTTP/1.1 304 Not Modified\r\n\r\n" }

        let response = try await transport.send(HTTPRequest(.get, server.url))

        #expect(response.status == 304)
    }

    @Test func `Redirects do not prolong the time a request may take`() async throws {
        let server = try TestServer.answering { request in
            usleep(200_000)
            return request.line.contains("/hop/4")
                ? "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"
                : "HTTP/1.1 302 Found\r\nLocation: \(request.nextHop)\r\nContent-Length: 0\r\n\r\n"
        }
        let limits = HTTPLimits(total: .milliseconds(500))

        let error = await failure(
            of: HTTPRequest(.get, server.url + "/hop/0", limits: limits),
            over: transport
        )

        #expect(error == .timedOut(host: "127.0.0.1:\(server.port)", after: .milliseconds(500)))
    }

    private func redirect(of server: TestServer, status: Int, to location: String) -> HTTPError {
        .redirected(host: "127.0.0.1:\(server.port)", status: status, location: location)
    }
}

extension ReceivedRequest {
    /// Counts on from `GET /hop/0 HTTP/1.1`.
    fileprivate var nextHop: String {
        let hop = line.split(separator: "/")[2].prefix { $0.isNumber }
        return "/hop/\((Int(hop) ?? 0) + 1)"
    }
}
