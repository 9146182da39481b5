import HTTP
import JSON
import Testing

@testable import Runtime

@Suite struct ServerTests {
    @Test func `Health and metrics are there`() async throws {
        try await TestServer.run { server async throws in
            _ = try await server.webhook(Payload.mergeRequest("open", in: "other/bash"))
            let metrics = try await server.get("/metrics")

            #expect(try await server.get("/health/liveness").status == 200)
            #expect(try await server.get("/health/readiness").status == 200)
            #expect(metrics.status == 200)
            #expect(metrics.headers["content-type"] == "text/plain; version=0.0.4")
            let page = String(decoding: metrics.body, as: UTF8.self)
            #expect(page.contains(#"sluice_events_total{function="none",outcome="ignored"} 1"#))
            #expect(page.contains(#"sluice_http_requests_total{route="webhook",status="200"} 1"#))
            #expect(page.contains("sluice_queue_length 0.0"))
        }
    }

    @Test(arguments: ["/health/liveness", "/nowhere"])
    func `An answer tells when it was given`(path: String) async throws {
        try await TestServer.run { server async throws in
            let begin = HTTPDate.now.unixTime
            let date = try await server.get(path).headers["date"].flatMap { HTTPDate($0) }

            #expect(try (begin...HTTPDate.now.unixTime).contains(#require(date).unixTime))
        }
    }

    @Test func `A connection serves one request after the other`() async throws {
        try await TestServer.run { server async throws in
            let one = "GET /health/liveness HTTP/1.1\r\nHost: localhost\r\n"
            let requests = "\(one)\r\n\(one)\r\n\(one)Connection: close\r\n\r\n"
            let answers = try await RawClient(port: server.port).exchange(Array(requests.utf8))

            let text = String(decoding: answers, as: UTF8.self)
            #expect(text.split(separator: "HTTP/1.1 200 OK", omittingEmptySubsequences: false).count == 4)
        }
    }

    @Test func `A port that is taken is said in a sentence`() async throws {
        try await TestServer.run { server async throws in
            let error = await #expect(throws: ServerError.self) {
                try await TestServer.run(options: ServerOptions(port: server.port)) { _ in }
            }

            #expect(error == .addressTaken("127.0.0.1:\(server.port)"))
            #expect(error?.description.contains("choose another port") == true)
        }
    }

    @Test func `An address that is not ours is said in a sentence`() async throws {
        let error = await #expect(throws: ServerError.self) {
            try await TestServer.run(options: ServerOptions(host: "192.0.2.1", port: 0)) { _ in }
        }

        #expect(error?.description.hasPrefix("nobody can listen on 192.0.2.1:0: ") == true)
    }

    @Test func `A function that functions.yaml does not have is refused at start`() async throws {
        await #expect(throws: ServerError.unknownFunction("recoder", known: ["recorder"])) {
            try await TestServer.run(options: ServerOptions(port: 0, function: "recoder")) { _ in }
        }
    }

    @Test func `While it drains, a server is alive and not ready`() async throws {
        let (release, open) = AsyncStream.makeStream(of: Void.self)
        let (started, start) = AsyncStream.makeStream(of: Void.self)
        let recorder = Recorder(behaviour: { _, _ in
            start.yield()
            for await _ in release { break }
            return .done("")
        })

        try await TestServer.run(recorder: recorder) { server async throws in
            #expect(try await server.status(Payload.mergeRequest()) == 202)
            for await _ in started { break }
            await server.stop()
            // Either the connection from before still answers, or nobody listens any more.
            var status: Int? = 200
            while status == 200 { status = try? await server.get("/health/readiness").status }
            #expect(status == nil || status == 503)
            open.finish()
        }

        #expect(recorder.diary.events.count == 1)
    }

    @Test func `What was accepted is done before the server ends`() async throws {
        let (release, open) = AsyncStream.makeStream(of: Void.self)
        let recorder = Recorder(behaviour: { event, _ in
            for await _ in release { break }
            return .done(event.id)
        })
        let book = LogBook()

        try await TestServer.run(recorder: recorder, logger: book.logger()) { server async throws in
            for number in 1...10 {
                #expect(try await server.status(Payload.mergeRequest("open", Int64(number))) == 202)
            }
            await server.stop()
            open.finish()
        }

        #expect(recorder.diary.events.count == 10)
        #expect(book.lines.count { $0.contains("outcome=done") } == 10)
    }

    @Test func `What is not done when the time for shutting down is over is given up with a word`()
        async throws
    {
        let recorder = Recorder(behaviour: { _, _ in
            try await Task.sleep(for: .seconds(3600))
            return .done("")
        })
        let book = LogBook()
        let yaml = Sample.yaml(rest: "limits: {concurrency: 1, deadlines: {shutdown: 50ms}}")

        try await TestServer.run(yaml, recorder: recorder, logger: book.logger()) { server async throws in
            for number in 1...3 { _ = try await server.webhook(Payload.mergeRequest("open", Int64(number))) }
        }

        #expect(book.lines.count { $0.contains("reconcile makes up for it") } == 3)
    }

    @Test func `A storm is either accepted and handled or refused`() async throws {
        let recorder = Recorder()

        let accepted = try await TestServer.run(Sample.yaml(rest: "limits: {queue: 20}"), recorder: recorder)
        { server async throws in
            try await withThrowingTaskGroup(of: Int.self) { group in
                for number in 1...200 {
                    group.addTask {
                        try await server.webhook(Payload.mergeRequest("open", Int64(number))).status
                    }
                }
                return try await group.reduce(into: 0) { count, status in
                    #expect(status == 202 || status == 503)
                    count += status == 202 ? 1 : 0
                }
            }
        }

        #expect(accepted >= 20)
        #expect(recorder.diary.events.count == accepted)
    }
}
