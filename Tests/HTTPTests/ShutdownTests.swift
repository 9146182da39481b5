import HTTP
import Testing

@Suite(.timeLimit(.minutes(1))) struct ShutdownTests {
    @Test func `A transport that is shut down sends nothing`() async throws {
        let server = try TestServer.answering { _ in "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n" }
        let transport = try CurlTransport()

        transport.shutdown()
        transport.shutdown()

        #expect(await failure(of: HTTPRequest(.get, server.url), over: transport) == .shutDown)
        #expect(server.connections == 0)
    }

    @Test func `Shutting down ends the requests under way and closes their connections`() async throws {
        let server = try TestServer { connection in
            _ = connection.readRequest()
            connection.waitForClose()
        }
        let transport = try CurlTransport()
        let tasks = (1...5).map { _ in
            Task { await failure(of: HTTPRequest(.get, server.url), over: transport) }
        }
        for _ in tasks { await server.waitForRequest() }

        transport.shutdown()

        for task in tasks { #expect(await task.value == .shutDown) }
        for _ in tasks { await server.waitForEnd() }
    }

    @Test func `A transport nobody holds any more closes its connections`() async throws {
        let server = try TestServer.answering { _ in "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n" }
        var transport: CurlTransport? = try CurlTransport()
        _ = try await transport?.send(HTTPRequest(.get, server.url))

        transport = nil

        await server.waitForEnd()
    }
}
