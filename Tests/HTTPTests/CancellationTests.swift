import HTTP
import Testing

@Suite(.timeLimit(.minutes(1))) struct CancellationTests {
    private let transport: CurlTransport

    init() throws { transport = try CurlTransport() }

    @Test func `A cancelled request closes its connection`() async throws {
        let server = try TestServer { connection in
            _ = connection.readRequest()
            connection.waitForClose()
        }
        let task = Task { await failure(of: HTTPRequest(.get, server.url), over: transport) }
        await server.waitForRequest()

        task.cancel()

        #expect(await task.value == .cancelled)
        await server.waitForEnd()
    }

    @Test func `A request of a cancelled task is not sent`() async throws {
        let server = try TestServer.answering { _ in "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n" }
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return await failure(of: HTTPRequest(.get, server.url), over: transport)
        }

        #expect(await task.value == .cancelled)
        #expect(server.requests.isEmpty)
    }

    @Test func `Cancelling some requests leaves the others alone`() async throws {
        let server = try TestServer { connection in
            while let request = connection.readRequest() {
                guard request.line.contains("/answered") else { return connection.waitForClose() }
                connection.send("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
            }
        }
        let stalled = (1...50).map { index in
            Task { await failure(of: HTTPRequest(.get, server.url + "/stalled/\(index)"), over: transport) }
        }
        for _ in stalled { await server.waitForRequest() }
        let answered = (1...50).map { index in
            Task { await failure(of: HTTPRequest(.get, server.url + "/answered/\(index)"), over: transport) }
        }

        for task in stalled { task.cancel() }

        for task in answered { #expect(await task.value == nil) }
        for task in stalled { #expect(await task.value == .cancelled) }
    }

    @Test func `Cancelling at any moment ends in an answer or as cancelled`() async throws {
        let server = try TestServer.answering { _ in "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n" }

        let outcomes = await withTaskGroup(of: HTTPError?.self) { group in
            for index in 1...300 {
                group.addTask {
                    let task = Task { await failure(of: HTTPRequest(.get, server.url), over: transport) }
                    for _ in 0..<(index % 30) { await Task.yield() }
                    task.cancel()
                    return await task.value
                }
            }
            return await group.reduce(into: [HTTPError?]()) { $0.append($1) }
        }

        #expect(outcomes.allSatisfy { $0 == nil || $0 == .cancelled })
        #expect(outcomes.count == 300)
    }
}
