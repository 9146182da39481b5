import HTTP
import Testing

@Suite(.timeLimit(.minutes(1))) struct ExchangeTests {
    private let transport: CurlTransport

    init() throws { transport = try CurlTransport() }

    @Test func `An answer arrives with its status, headers and body`() async throws {
        let server = try TestServer.answering { _ in
            "HTTP/1.1 418 Teapot\r\nX-Color: red\r\nX-Color: blue\r\nContent-Length: 5\r\n\r\nshort"
        }

        let response = try await transport.send(HTTPRequest(.get, server.url + "/a?b=c"))

        #expect(response.status == 418)
        #expect(response.headers["x-color"] == "red")
        #expect(response.headers.values(of: "X-COLOR") == ["red", "blue"])
        #expect(response.headers["x-size"] == nil)
        #expect(response.body == Array("short".utf8))
        #expect(server.requests.map(\.line) == ["GET /a?b=c HTTP/1.1"])
    }

    @Test(arguments: [HTTPMethod.post, .put, .patch, .delete])
    func `A body is sent whole and as it is`(method: HTTPMethod) async throws {
        let server = try TestServer.answering { _ in "HTTP/1.1 204 No Content\r\n\r\n" }
        let body = (0..<300_000).map { UInt8(truncatingIfNeeded: $0) }

        let response = try await transport.send(HTTPRequest(method, server.url, body: body))

        let request = try #require(server.requests.first)
        #expect(response.status == 204)
        #expect(request.line == "\(method.rawValue) / HTTP/1.1")
        #expect(request.body == body)
        #expect(request.header("Expect") == nil)
        #expect(request.header("Content-Type") == nil)
    }

    @Test func `A request carries its headers, also an empty one`() async throws {
        let server = try TestServer.answering { _ in "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n" }
        let headers = [
            HTTPHeader(name: "Content-Type", value: "application/json"),
            HTTPHeader(name: "X-Empty", value: ""),
        ]

        _ = try await transport.send(HTTPRequest(.post, server.url, headers: headers, body: Array("{}".utf8)))

        let request = try #require(server.requests.first)
        #expect(request.header("content-type") == "application/json")
        #expect(request.header("x-empty") == "")
        #expect(request.header("user-agent") == "sluice")
        #expect(request.text == "{}")
    }

    @Test(arguments: [HTTPMethod.post, .put, .patch])
    func `A request without a body says so`(method: HTTPMethod) async throws {
        let server = try TestServer.answering { _ in "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n" }

        _ = try await transport.send(HTTPRequest(method, server.url))

        #expect(server.requests.first?.header("Content-Length") == "0")
    }

    @Test func `The answer to HEAD has headers only`() async throws {
        let server = try TestServer.answering { _ in "HTTP/1.1 200 OK\r\nContent-Length: 77\r\n\r\n" }

        let limits = HTTPLimits(responseBytes: 5)
        let response = try await transport.send(HTTPRequest(.head, server.url, limits: limits))

        #expect(response.headers["Content-Length"] == "77")
        #expect(response.body.isEmpty)
    }

    @Test func `Only the final answer's headers count`() async throws {
        let server = try TestServer.answering { _ in
            "HTTP/1.1 103 Early Hints\r\nLink: early\r\n\r\n"
                + "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nX-Part: head\r\n\r\n"
                + "3\r\nabc\r\n0\r\nX-Part: trailer\r\n\r\n"
        }

        let response = try await transport.send(HTTPRequest(.get, server.url))

        #expect(response.body == Array("abc".utf8))
        #expect(response.headers["Link"] == nil)
        #expect(response.headers.values(of: "X-Part") == ["head"])
    }

    @Test func `Printing a request shows no header value`() {
        let request = HTTPRequest(
            .get,
            "https://x",
            headers: [HTTPHeader(name: "PRIVATE-TOKEN", value: "s3cret")]
        )

        var dumped = ""
        dump(request, to: &dumped)
        #expect(dumped.contains("PRIVATE-TOKEN"))
        #expect(!(dumped + "\(request)" + String(reflecting: request)).contains("s3cret"))
    }
}
