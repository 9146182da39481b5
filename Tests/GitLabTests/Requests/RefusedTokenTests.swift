import HTTP
import Testing

@testable import GitLab

@Suite struct RefusedTokenTests {
    private let clock = FakeClock()
    private let user = FakeAnswer.json(#"{"id":5,"username":"bot","name":"Bot"}"#)
    private let refusal = FakeAnswer.status(401, #"{"message":"401 Unauthorized"}"#)

    @Test func `After a refusal no request is made until the cool-down has passed`() async throws {
        let gitLab = FakeGitLab(["GET user": [refusal, user]])
        let client = gitLab.client(GitLabOptions(clock: clock))

        for _ in 1...5 {
            let error = await client.failure(of: .currentUser)
            #expect(error == .unauthorized)
        }
        #expect(gitLab.calls.count == 1)
        clock.advance(by: .seconds(60))

        #expect(try await client.send(.currentUser).id == 5)
    }

    @Test func `Another identity is not held up`() async throws {
        let gitLab = FakeGitLab(["GET user": [refusal, user]])
        let (refused, other) = (gitLab.client(), gitLab.client())
        _ = await refused.failure(of: .currentUser)

        #expect(try await other.send(.currentUser).id == 5)
    }

    @Test func `A refusal for lack of rights does not count as one of the token`() async throws {
        let gitLab = FakeGitLab([
            "GET projects/7": .status(403, #"{"message":"403 Forbidden"}"#), "GET user": user,
        ])
        let client = gitLab.client()

        _ = await client.failure(of: .project(.id(7)))

        #expect(try await client.send(.currentUser).id == 5)
    }

    @Test func `The token is sent as a header and shown nowhere`() async throws {
        let echo = FakeAnswer.status(400, #"{"message":"bad header glpat-s3cret, glpat-s3cret"}"#)
        let gitLab = FakeGitLab(["GET user": echo])
        let client = gitLab.client()

        let error = await client.failure(of: .currentUser)

        #expect(gitLab.requests.first?.header("PRIVATE-TOKEN") == "glpat-s3cret")
        #expect(error.map { "\($0)" }?.contains("bad header <token>, <token>") == true)
        var dumped = ""
        dump(client, to: &dumped)
        dump(Token("glpat-s3cret"), to: &dumped)
        dump(WebhookDraft(url: "u", triggers: [], token: Token("glpat-s3cret")), to: &dumped)
        #expect(!(dumped + "\(client)" + String(reflecting: Token("glpat-s3cret"))).contains("s3cret"))
    }
}
