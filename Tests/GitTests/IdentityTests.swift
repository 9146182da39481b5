import Git
import TestSupport
import Testing

@Suite struct IdentityTests {
    @Test func `The user is known as their git knows them`() async throws {
        let temporary = try await TemporaryRepository()
        let user = try User()
        try user.configure("[user]\n\tname = Dänä\n\temail = dana@example.com\n")

        let identity = try await Repository.open(temporary.path, environment: user.environment).identity()

        #expect(identity.name == "Dänä".bytes)
        #expect(identity.email == "dana@example.com".bytes)
        #expect(identity.seconds > 1_700_000_000)
    }

    @Test func `Author and committer may differ, and the repository may say otherwise`() async throws {
        let temporary = try await TemporaryRepository()
        try await temporary.git("config", "user.name", "Local")
        let user = try User(["GIT_AUTHOR_NAME": "Author", "GIT_AUTHOR_DATE": "1700000000 -0230"])
        try user.configure("[user]\n\tname = Dana\n\temail = dana@example.com\n")
        let repository = try await Repository.open(temporary.path, environment: user.environment)

        #expect(
            try await repository.identity()
                == Signature(name: "Author", email: "dana@example.com", seconds: 1_700_000_000, zone: "-0230")
        )
        #expect(try await repository.identity(of: .committer).name == "Local".bytes)
    }

    @Test func `A user nobody knows is told what to do`() async throws {
        let temporary = try await TemporaryRepository()
        let user = try User()
        try user.configure("[user]\n\tuseConfigOnly = true\n")
        let repository = try await Repository.open(temporary.path, environment: user.environment)

        let error = await #expect(throws: GitError.unknownIdentity) { try await repository.identity() }
        #expect(error?.description.contains("git config") == true)
    }
}
