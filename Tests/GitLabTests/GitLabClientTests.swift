import JSON
import Testing

@testable import GitLab
@testable import HTTP

@Suite struct GitLabClientTests {
    private let user = FakeAnswer.json(#"{"id":5,"username":"bot","name":"Bot"}"#)

    @Test(arguments: ["https://gitlab.example", "https://gitlab.example/", "https://gitlab.example//"])
    func `A call goes to the forge's API`(forge: String) async throws {
        let gitLab = FakeGitLab(["GET user": user])
        let client = GitLabClient(forge: forge, token: Token("t"), transport: gitLab)

        _ = try await client.send(.currentUser)

        #expect(client.forge == "https://gitlab.example")
        #expect(gitLab.requests.map(\.url) == ["https://gitlab.example/api/v4/user"])
    }

    @Test func `A forge may live below a path`() async throws {
        let gitLab = FakeGitLab(["GET https://example/git/api/v4/user": user])
        let client = GitLabClient(forge: "https://example/git", token: Token("t"), transport: gitLab)

        #expect(try await client.send(.currentUser).username == "bot")
    }

    @Test func `A body is sent as JSON, its content announced`() async throws {
        let gitLab = FakeGitLab(["PUT projects/7/merge_requests/12/notes/55": .status(500)])

        _ = await gitLab.client().failure(of: .editNote(55, to: "ä \"b\"", on: 12, in: .id(7)))

        let request = try #require(gitLab.requests.first)
        #expect(request.header("Content-Type") == "application/json")
        #expect(try JSONValue(parsing: request.body ?? []) == ["body": "ä \"b\""])
    }

    @Test func `A call without a body announces none`() async throws {
        let gitLab = FakeGitLab(["GET user": user])

        _ = try await gitLab.client().send(.currentUser)

        #expect(gitLab.requests.first?.body == nil)
        #expect(gitLab.requests.first?.header("Content-Type") == nil)
    }

    @Test func `A file arrives as it is`() async throws {
        let gitLab = FakeGitLab(["GET projects/7/repository/files/a%2Fb/raw?ref=c10s": .json("\0not JSON\n")])

        let file = try await gitLab.client().send(.file("a/b", at: "c10s", in: .id(7)))

        #expect(file.bytes == Array("\0not JSON\n".utf8))
    }

    @Test func `An answer that lacks what was promised says where`() async {
        let gitLab = FakeGitLab(["GET user": .json(#"{"id":"5","username":"bot","name":"Bot"}"#)])

        let error = await gitLab.client().failure(of: .currentUser)

        #expect(
            error
                == .unexpectedAnswer(
                    request: "GET user",
                    .mismatch(path: "id", expected: "an integer", found: "a string")
                )
        )
    }

    @Test func `The current user is asked for once`() async throws {
        let gitLab = FakeGitLab(["GET user": user])
        let client = gitLab.client()

        let users = try await withThrowingTaskGroup { group in
            for _ in 1...50 { group.addTask { try await client.currentUser() } }
            return try await group.reduce(into: Set<User>()) { $0.insert($1) }
        }

        #expect(users.map(\.id) == [5])
        #expect(gitLab.calls == ["GET user"])
    }

    @Test func `A failure to learn the current user is not remembered`() async throws {
        let gitLab = FakeGitLab(["GET user": [.status(403), user]])
        let client = gitLab.client()

        await #expect(throws: GitLabError.self) { try await client.currentUser() }

        #expect(try await client.currentUser().id == 5)
    }

    @Test func `Each single request is reported by its route`() async throws {
        let gitLab = FakeGitLab(["GET projects/7/merge_requests/12": [.lost, .status(404)]])
        let reports = Lock<[RequestReport]>([])
        let options = GitLabOptions(clock: FakeClock()) { report in reports.withLock { $0.append(report) } }

        _ = await gitLab.client(options).failure(of: .mergeRequest(12, in: .id(7)))

        let route = "projects/:project/merge_requests/:id"
        #expect(
            reports.withLock { $0 } == [
                RequestReport(method: "GET", route: route, status: nil, duration: .zero),
                RequestReport(method: "GET", route: route, status: 404, duration: .zero),
            ]
        )
    }
}
