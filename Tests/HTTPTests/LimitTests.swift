import HTTP
import Testing

@Suite(.timeLimit(.minutes(1))) struct LimitTests {
    private let transport: CurlTransport

    init() throws { transport = try CurlTransport(options: CurlOptions(headerBytes: 1000)) }

    @Test func `A flood of a body is cut off at the limit`() async throws {
        let server = try TestServer { connection in
            _ = connection.readRequest()
            connection.send("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n")
            while connection.send("all work and no play makes Jack a dull boy\n") {}
        }

        let error = await failure(of: HTTPRequest(.get, server.url, limits: HTTPLimits(responseBytes: 5000)))

        #expect(error == .responseTooLarge(host: "127.0.0.1:\(server.port)", limit: 5000))
        await server.waitForEnd()
    }

    @Test func `A body announced beyond the limit is not read`() async throws {
        let server = try TestServer { connection in
            _ = connection.readRequest()
            connection.send("HTTP/1.1 200 OK\r\nContent-Length: 5001\r\n\r\n")
            connection.waitForClose()
        }

        let error = await failure(of: HTTPRequest(.get, server.url, limits: HTTPLimits(responseBytes: 5000)))

        #expect(error == .responseTooLarge(host: "127.0.0.1:\(server.port)", limit: 5000))
    }

    @Test func `A body of exactly the limit arrives`() async throws {
        let server = try TestServer.answering { _ in "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n12345" }

        let response = try await transport.send(
            HTTPRequest(.get, server.url, limits: HTTPLimits(responseBytes: 5))
        )

        #expect(response.body.count == 5)
    }

    @Test(arguments: ["X-A: 0123456789\r\n", "HTTP/1.1 100 Continue\r\n\r\n"])
    func `A flood of headers is cut off at the limit`(line: String) async throws {
        let server = try TestServer { connection in
            _ = connection.readRequest()
            if line.hasPrefix("X") { connection.send("HTTP/1.1 200 OK\r\n") }
            while connection.send(line) {}
        }

        let error = await failure(of: HTTPRequest(.get, server.url))

        #expect(error == .headersTooLarge(host: "127.0.0.1:\(server.port)", limit: 1000))
    }

    @Test func `A server that stalls is timed out and its connection closed`() async throws {
        let server = try TestServer { connection in
            _ = connection.readRequest()
            connection.send("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n12")
            connection.waitForClose()
        }

        let error = await failure(
            of: HTTPRequest(.get, server.url, limits: HTTPLimits(total: .milliseconds(500)))
        )

        #expect(error == .timedOut(host: "127.0.0.1:\(server.port)", after: .milliseconds(500)))
        await server.waitForEnd()
    }

    @Test func `A server that never finishes TLS is unreachable`() async throws {
        let server = try TestServer { connection in connection.waitForClose() }
        let limits = HTTPLimits(connect: .milliseconds(500))

        let error = await failure(of: HTTPRequest(.get, "https://127.0.0.1:\(server.port)/", limits: limits))

        #expect(
            error
                == .unreachable(host: "127.0.0.1:\(server.port)", reason: "no connection within 0.5 seconds")
        )
    }

    @Test func `A reused connection that stalls is timed out, not unreachable`() async throws {
        let server = try TestServer { connection in
            _ = connection.readRequest()
            connection.send("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
            connection.waitForClose()
        }
        _ = try await transport.send(HTTPRequest(.get, server.url))

        let error = await failure(
            of: HTTPRequest(.get, server.url, limits: HTTPLimits(total: .milliseconds(500)))
        )

        #expect(error == .timedOut(host: "127.0.0.1:\(server.port)", after: .milliseconds(500)))
        #expect(server.connections == 1)
    }

    private func failure(of request: HTTPRequest) async -> HTTPError? {
        await HTTPTests.failure(of: request, over: transport)
    }
}
