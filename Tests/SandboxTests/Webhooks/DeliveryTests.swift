import Cryptography
import HTTP
import JSON
import Testing

@testable import Sandbox

@Suite struct DeliveryTests {
    private let signingToken = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="
    private let hooks = "\(Stage.distGit)/hooks"

    /// The number of dist-git's only webhook.
    private func hook(_ stage: Stage) async throws -> Int {
        try #require(try await stage.call(.get, hooks, as: "mia").elements.first?["id"]?.int)
    }

    @Test func `A delivery carries GitLab's headers and a signature that holds`() async throws {
        try await Receiver.run { receiver in
            let seed = receiver.example(token: "secret", signingToken: signingToken)
            try await Stage.run(seed) { stage in
                try await stage.commit(to: "change")
                await stage.sandbox.settle()

                let record = try #require(try await receiver.deliveries(of: "push").first).record
                let id = try #require(record.header("webhook-id"))
                let timestamp = try #require(record.header("webhook-timestamp").flatMap { Int64($0) })
                let signature = try WebhookSignature(token: signingToken).sign(
                    id: id,
                    timestamp: timestamp,
                    body: record.body
                )
                #expect(record.header("webhook-signature") == signature)
                #expect(record.header("Idempotency-Key") == id)
                #expect(record.header("X-Gitlab-Token") == "secret")
                #expect(record.header("X-Gitlab-Event") == "Push Hook")
                #expect(record.header("X-Gitlab-Instance") == stage.sandbox.url)
                #expect(record.header("User-Agent") == "GitLab/19.3.0")
                #expect(record.header("Content-Type") == "application/json")
                #expect(record.header("X-Gitlab-Event-UUID") != nil)
            }
        }
    }

    @Test func `Sending again keeps body and key, and the log shows no secret`() async throws {
        try await Receiver.run { receiver in
            try await Stage.run(receiver.example(token: "very secret")) { stage in
                try await stage.commit(to: "change")
                await stage.sandbox.settle()
                let path = try await "\(hooks)/\(hook(stage))/events"
                let log = try await stage.call(.get, path, as: "mia")
                let event = try #require(log.elements.first?["id"]?.int)

                let resent = try await stage.call(.post, "\(path)/\(event)/resend", as: "mia")

                let deliveries = try await receiver.deliveries(of: "push").map(\.record)
                #expect(resent.status == 201)
                #expect(resent["response_status"]?.string == "200")
                #expect(deliveries.count == 2)
                #expect(Set(deliveries.map(\.body)).count == 1)
                #expect(Set(deliveries.map { $0.header("Idempotency-Key") }).count == 1)
                #expect(!log.text.contains("very secret"))
                #expect(log.elements.first?["trigger"]?.string == "push_hooks")
            }
        }
    }

    @Test func `A receiver that fails four times is left alone, and a test that passes wakes the hook`()
        async throws
    {
        try await Receiver.run(status: 500) { receiver in
            try await Stage.run(receiver.example()) { stage in
                for number in 1...5 {
                    try await stage.commit(to: "change", files: ["\(number).txt": "x\n"])
                    await stage.sandbox.settle()
                }
                let path = try await "\(hooks)/\(hook(stage))"

                let resting = try await stage.call(.get, path, as: "mia")
                let failures = try await stage.call(.get, "\(path)/events?status=server_failure", as: "mia")
                let test = try await stage.call(.post, "\(path)/test/push_events", as: "mia")

                #expect(resting["alert_status"]?.string == "temporarily_disabled")
                #expect(resting["disabled_until"]?.string != nil)
                #expect(failures.elements.count == 4)
                #expect(try await receiver.deliveries.count == 5)
                #expect(test.status == 422)
            }
        }
    }

    @Test func `A test that succeeds forgets the failures`() async throws {
        try await Receiver.run { receiver in
            try await Stage.run(receiver.example()) { stage in
                let number = try await hook(stage)
                await stage.sandbox.change { world in
                    for _ in 0..<5 { world.hooks[.init(number)]?.record(success: false, at: world.clock()) }
                }

                let test = try await stage.call(.post, "\(hooks)/\(number)/test/push_events", as: "mia")

                #expect(test.status == 201)
                let awake = try await stage.call(.get, "\(hooks)/\(number)", as: "mia")
                #expect(awake["alert_status"]?.string == "executable")
            }
        }
    }

    @Test func `Held deliveries are sent in the order a test likes, twice or never`() async throws {
        var options = Sandbox.Options()
        options.holdsDeliveries = true
        try await Receiver.run { receiver in
            try await Stage.run(receiver.example(), options: options) { stage in
                for name in ["a", "b", "c"] {
                    try await stage.commit(to: name, files: ["\(name).txt": "x\n"])
                }
                let waiting = await stage.sandbox.waitingDeliveries
                #expect(waiting.count == 3)

                await stage.sandbox.deliver(waiting[2].id)
                await stage.sandbox.deliver(waiting[0].id)
                await stage.sandbox.redeliver(waiting[0].id)
                await stage.sandbox.lose(waiting[1].id)

                let refs = try await receiver.deliveries.map { $0.payload["ref"]?.string }
                #expect(refs == ["refs/heads/c", "refs/heads/a", "refs/heads/a"])
                #expect(await stage.sandbox.waitingDeliveries.isEmpty)
            }
        }
    }

    @Test func `Only maintainers see webhooks, and nobody their secrets`() async throws {
        try await Stage.run { stage in
            let body: JSONObject = [
                "url": "http://127.0.0.1:1/hook", "token": "plain", "signing_token": signingToken.json,
                "merge_requests_events": true, "push_events": false,
            ]

            let created = try await stage.call(.post, hooks, as: "mia", body)
            let developer = try await stage.call(.get, hooks)

            #expect(created.status == 201)
            #expect(created["token_present"] == true)
            #expect(created["signing_token_present"] == true)
            #expect(created["merge_requests_events"] == true)
            #expect(created["push_events"] == false)
            #expect(!created.text.contains("plain") && !created.text.contains("whsec"))
            #expect(developer.text == #"{"message":"403 Forbidden"}"#)
        }
    }

    @Test func `Another URL drops the plain token`() async throws {
        try await Stage.run { stage in
            let body: JSONObject = ["url": "http://127.0.0.1:1/hook", "token": "plain"]
            let id = try #require(try await stage.call(.post, hooks, as: "mia", body)["id"]?.int)

            let moved = try await stage.call(
                .put,
                "\(hooks)/\(id)",
                as: "mia",
                ["url": "http://127.0.0.1:2/hook"]
            )

            #expect(moved["token_present"] == false)
        }
    }

    @Test func `A webhook to the wide world is refused`() async throws {
        try await Stage.run { stage in
            let reply = try await stage.call(.post, hooks, as: "mia", ["url": "http://example.com/hook"])
            let token = try await stage.call(
                .post,
                hooks,
                as: "mia",
                ["url": "http://127.0.0.1:1/", "signing_token": "whsec_short"]
            )

            #expect(reply.status == 422)
            #expect(reply.text == #"{"error":"Invalid url given"}"#)
            #expect(token.status == 422)
        }
    }
}
