import Cryptography
import HTTP
import JSON
import Testing

@testable import Sandbox

@Suite struct AuthenticationTests {
    @Test(arguments: [
        HTTPHeader(name: "PRIVATE-TOKEN", value: "sandbox-token-of-dana"),
        HTTPHeader(name: "Authorization", value: "Bearer sandbox-token-of-dana"),
        HTTPHeader(
            name: "Authorization",
            value: "Basic " + Base64.encode(Array("x:sandbox-token-of-dana".utf8))
        ),
    ])
    func `A token is taken in any of its headers`(header: HTTPHeader) async throws {
        try await Stage.run { stage in
            let reply = try await stage.send(.get, "/api/v4/user", headers: [header])

            #expect(reply["username"]?.string == "dana")
        }
    }

    @Test func `Nobody and a wrong token are refused in the same words`() async throws {
        try await Stage.run { stage in
            for user in [nil, "wrong"] {
                let reply = try await stage.call(.get, "user", as: user)

                #expect(reply.status == 401)
                #expect(reply.text == #"{"message":"401 Unauthorized"}"#)
            }
        }
    }

    @Test func `A revoked token says so`() async throws {
        try await Stage.run { stage in
            #expect(try await stage.call(.delete, "personal_access_tokens/self", as: "dana").status == 204)

            let reply = try await stage.call(.get, "user", as: "dana")

            #expect(reply.status == 401)
            #expect(reply["error"]?.string == "invalid_token")
        }
    }

    @Test func `A token that may only read is told which scope a write needs`() async throws {
        try await Stage.run { stage in
            await stage.sandbox.change { world in
                for id in world.tokens.keys { world.tokens[id]?.scopes = [.readAPI] }
            }

            let reading = try await stage.call(.get, Stage.sourceGit)
            let writing = try await stage.call(.post, "\(Stage.sourceGit)/fork")

            #expect(reading.status == 200)
            #expect(writing.status == 403)
            #expect(writing["error"]?.string == "insufficient_scope")
            #expect(writing["scope"]?.string == "api")
        }
    }

    @Test func `A token tells about itself without its secret`() async throws {
        try await Stage.run { stage in
            let reply = try await stage.call(.get, "personal_access_tokens/self")

            #expect(reply["scopes"]?.elements == ["api"])
            #expect(reply["active"] == true)
            #expect(!reply.text.contains("sandbox-token"))
        }
    }

    @Test func `What is no endpoint answers with an error, not with a message`() async throws {
        try await Stage.run { stage in
            let reply = try await stage.call(.get, "no/such/thing")

            #expect(reply.status == 404)
            #expect(reply.text == #"{"error":"404 Not Found"}"#)
        }
    }
}
