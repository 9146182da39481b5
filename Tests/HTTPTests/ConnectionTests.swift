import HTTP
import Testing

@Suite(.timeLimit(.minutes(1))) struct ConnectionTests {
    private let transport: CurlTransport

    init() throws { transport = try CurlTransport() }

    @Test func `Requests in a row share one connection`() async throws {
        let server = try TestServer.answering { _ in "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok" }

        for _ in 1...20 { _ = try await transport.send(HTTPRequest(.get, server.url)) }
        for _ in 1...20 { _ = try await transport.send(HTTPRequest(.post, server.url, body: [1])) }

        #expect(server.requests.count == 40)
        #expect(server.connections == 1)
    }

    @Test func `Two hundred requests are under way at once`() async throws {
        let count = 200
        let everybodyIsHere = Rendezvous(of: count)
        let server = try TestServer.answering { request in
            everybodyIsHere.meet()
            let body = request.line
            return "HTTP/1.1 200 OK\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
        }

        let bodies = try await withThrowingTaskGroup(of: [UInt8].self) { group in
            for index in 1...count {
                let request = HTTPRequest(.get, server.url + "/\(index)")
                group.addTask { try await transport.send(request).body }
            }
            return try await group.reduce(into: []) { $0.append(String(decoding: $1, as: UTF8.self)) }
        }

        #expect(Set(bodies) == Set((1...count).map { "GET /\($0) HTTP/1.1" }))
        #expect(server.connections == count)
    }

    @Test func `Connections of a burst are kept for the next one`() async throws {
        let server = try TestServer.answering { _ in "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n" }

        for _ in 1...2 {
            try await withThrowingTaskGroup { group in
                for _ in 1...100 {
                    group.addTask { _ = try await transport.send(HTTPRequest(.get, server.url)) }
                }
                try await group.waitForAll()
            }
        }

        #expect(server.requests.count == 200)
        #expect(server.connections <= 100)
    }

    @Test func `A request that may be repeated survives a dead connection`() async throws {
        let server = try serverThatDropsSecondRequests()
        _ = try await transport.send(HTTPRequest(.get, server.url))

        let response = try await transport.send(HTTPRequest(.put, server.url, body: Array("twice".utf8)))

        #expect(response.status == 200)
        #expect(server.requests.map(\.text) == ["", "twice", "twice"])
    }

    @Test func `A POST that may be repeated survives a dead connection, too`() async throws {
        let server = try serverThatDropsSecondRequests()
        _ = try await transport.send(HTTPRequest(.get, server.url))
        var request = HTTPRequest(.post, server.url, body: Array("twice".utf8))
        request.isIdempotent = true

        let response = try await transport.send(request)

        #expect(response.status == 200)
        #expect(server.requests.map(\.text) == ["", "twice", "twice"])
    }

    @Test func `A POST on a dead connection is not repeated`() async throws {
        let server = try serverThatDropsSecondRequests()
        _ = try await transport.send(HTTPRequest(.get, server.url))

        let error = await failure(
            of: HTTPRequest(.post, server.url, body: Array("once".utf8)),
            over: transport
        )

        guard case .connectionLost = error else { Issue.record("\(error)"); return }
        #expect(server.requests.map(\.text) == ["", "once"])
    }

    @Test func `A POST without a body is not repeated either`() async throws {
        let server = try TestServer { connection in
            let request = connection.readRequest()
            guard request?.line.hasPrefix("GET") == true else { return }
            connection.send("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
            _ = connection.readRequest()
        }
        _ = try await transport.send(HTTPRequest(.get, server.url))

        let error = await failure(of: HTTPRequest(.post, server.url), over: transport)

        guard case .connectionLost = error else { Issue.record("\(error)"); return }
        #expect(server.requests.count { $0.line.hasPrefix("POST") } == 1)
    }

    /// Answers the first request of each connection and closes it upon the second.
    private func serverThatDropsSecondRequests() throws -> TestServer {
        try TestServer { connection in
            _ = connection.readRequest()
            connection.send("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
            _ = connection.readRequest()
        }
    }
}
