import HTTP
import JSON
import TestSupport
import Testing

@testable import Runtime

@Suite struct WebhookTests {
    @Test func `A webhook is queued, answered at once and handled`() async throws {
        let recorder = Recorder()

        try await TestServer.run(recorder: recorder) { server async throws in
            let answer = try await server.webhook(Payload.mergeRequest("open"))

            #expect(answer.status == 202)
            #expect(answer.body.isEmpty)
        }

        #expect(recorder.diary.events.map(\.side) == [.sourceGit])
        #expect(recorder.diary.events.map(\.envelope.forge) == [Forge.Name("main")])
    }

    @Test func `The forge may be named in the address`() async throws {
        try await TestServer.run { server async throws in
            #expect(try await server.status(Payload.mergeRequest(), to: "/webhooks/gitlab/main") == 202)
            #expect(try await server.status(Payload.mergeRequest(), to: "/webhooks/gitlab/main/") == 202)
            #expect(try await server.status(Payload.mergeRequest(), to: "/webhooks/gitlab/other") == 404)
        }
    }

    @Test func `What is not ours is answered with 200, so that GitLab does not switch the hook off`()
        async throws
    {
        try await TestServer.run { server async throws in
            for payload in [
                Payload.mergeRequest("approved"), Payload.mergeRequest("open", in: "other/bash"),
                ["object_kind": "issue"],
            ] {
                let answer = try await server.webhook(payload)
                #expect(answer.status == 200)
                #expect(answer.body.isEmpty)
            }
            #expect(server.recorder.diary.events.isEmpty)
        }
    }

    @Test func `The id of the delivery is the id of the event`() async throws {
        let recorder = Recorder()

        try await TestServer.run(recorder: recorder) { server async throws in
            for header in ["webhook-id", "Idempotency-Key"] {
                var headers = TestServer.webhookHeaders
                headers[header] = header
                _ = try await server.post(
                    "/webhooks/gitlab",
                    headers,
                    Payload.bytes(Payload.mergeRequest("open"))
                )
            }
        }

        #expect(Set(recorder.diary.events.map(\.id)) == ["webhook-id", "Idempotency-Key"])
    }

    @Test func `The trace of a webhook is passed on`() async throws {
        let trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
        let (traces, seen) = AsyncStream.makeStream(of: String?.self)
        let recorder = Recorder(behaviour: { _, invocation in
            seen.yield(invocation.trace?.description)
            return .done("")
        })

        try await TestServer.run(recorder: recorder) { server async throws in
            var headers = TestServer.webhookHeaders
            headers["traceparent"] = trace
            _ = try await server.post(
                "/webhooks/gitlab",
                headers,
                Payload.bytes(Payload.mergeRequest("open"))
            )
        }

        #expect(await traces.first { _ in true } == trace)
    }

    @Test func `A signed webhook is believed, a changed one is not`() async throws {
        let folder = try TemporaryFolder()
        let key = try folder.write("whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n", to: "key")
        let forges = Sample.forges.replacing(
            "webhook-secrets: [{env: HOOK_SECRET}]",
            with: "signing-tokens: [{file: \(key)}]"
        )
        let body = Array("{\"object_kind\":\"note\",\"project_id\":7}".utf8)
        let headers = [
            "webhook-id": "0d9f6a1e-3c55-4b0e-9f63-2f6d0f4f7a10", "webhook-timestamp": "1790000000",
            "webhook-signature": "v1,xTGeynM+gUdbWQeqljppPOOcOU98fQIFRprd9ORal9M=",
            "content-type": "application/json",
        ]

        try await TestServer.run(Sample.yaml(forges: forges)) { server async throws in
            #expect(try await server.post("/webhooks/gitlab", headers, body).status == 200)
            #expect(try await server.post("/webhooks/gitlab", headers, body + [32]).status == 401)
        }
    }

    @Test func `A full queue says so, and takes webhooks again when there is room`() async throws {
        let (release, open) = AsyncStream.makeStream(of: Void.self)
        let (started, start) = AsyncStream.makeStream(of: Void.self)
        let recorder = Recorder(behaviour: { _, _ in
            start.yield()
            for await _ in release { break }
            return .done("")
        })

        try await TestServer.run(Sample.yaml(rest: "limits: {queue: 1, concurrency: 1}"), recorder: recorder)
        { server async throws in
            #expect(try await server.status(Payload.mergeRequest("open", 1)) == 202)
            for await _ in started { break }
            #expect(try await server.status(Payload.mergeRequest("open", 2)) == 202)
            let refused = try await server.webhook(Payload.mergeRequest("open", 3))
            #expect(refused.status == 503)
            #expect(refused.headers["retry-after"] == "10")
            #expect(try await server.get("/health/readiness").status == 503)
            #expect(try await server.get("/health/liveness").status == 200)
            open.finish()
        }

        #expect(recorder.diary.events.count == 2)
    }

    @Test func `A secret of ours that is missing is not the sender's fault`() async throws {
        let forges = Sample.forges.replacing("HOOK_SECRET", with: "GONE")

        try await TestServer.run(Sample.yaml(forges: forges)) { server async throws in
            #expect(try await server.status(Payload.mergeRequest()) == 503)
        }
    }
}
