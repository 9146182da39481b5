import HTTP
import Testing

@testable import GitLab

@Suite struct RepetitionTests {
    private let clock = FakeClock()
    private let user = FakeAnswer.json(#"{"id":5,"username":"bot","name":"Bot"}"#)
    private let note = FakeAnswer.status(
        201,
        """
        {"id":55,"body":"a","author":{"id":5,"username":"bot","name":"Bot"},"created_at":"t","updated_at":"t"}
        """
    )

    @Test(arguments: [500, 502, 503, 504])
    func `A reading call survives a failing server`(status: Int) async throws {
        let gitLab = FakeGitLab(["GET user": [.status(status, "<html>"), .status(status), user]])

        _ = try await gitLab.client(GitLabOptions(clock: clock)).send(.currentUser)

        #expect(clock.sleeps == [.milliseconds(500), .seconds(1)])
    }

    @Test func `A reading call survives lost connections`() async throws {
        let away = FakeAnswer.failure(.unreachable(host: "gitlab.example", reason: "refused"))
        let gitLab = FakeGitLab(["GET user": [.lost, away, user]])

        _ = try await gitLab.client(GitLabOptions(clock: clock)).send(.currentUser)

        #expect(gitLab.calls.count == 3)
    }

    @Test func `A server that stays broken is asked four times`() async {
        let gitLab = FakeGitLab(["GET user": .status(502, "Bad Gateway")])

        let error = await gitLab.client(GitLabOptions(clock: clock)).failure(of: .currentUser)

        #expect(error == .refused(request: "GET user", status: 502, message: "Bad Gateway", requestID: nil))
        #expect(gitLab.calls.count == 4)
        #expect(clock.sleeps == [.milliseconds(500), .seconds(1), .seconds(2)])
    }

    @Test(arguments: [500, 502, 503, 504])
    func `A note is not posted again after a failing server`(status: Int) async {
        let gitLab = FakeGitLab(["POST projects/7/merge_requests/12/notes": .status(status, "oops")])

        let error = await gitLab.client(GitLabOptions(clock: clock)).failure(
            of: .postNote("a", on: 12, in: .id(7))
        )

        guard case .refused(_, status, "oops", nil) = error else { Issue.record("\(error)"); return }
        #expect(gitLab.calls.count == 1)
    }

    @Test func `A note is not posted again after a lost connection`() async {
        let gitLab = FakeGitLab(["POST projects/7/merge_requests/12/notes": .lost])

        let error = await gitLab.client(GitLabOptions(clock: clock)).failure(
            of: .postNote("a", on: 12, in: .id(7))
        )

        #expect(error == .unreachable(.connectionLost(host: "gitlab.example", reason: "reset")))
        #expect(gitLab.calls.count == 1)
    }

    @Test(arguments: [
        HTTPError.timedOut(host: "h", after: .seconds(30)), .tls(host: "h", reason: "r"), .shutDown,
        .responseTooLarge(host: "h", limit: 1), .redirected(host: "h", status: 301, location: "l"),
    ])
    func `A call is not made again when that cannot help or has taken long`(failing: HTTPError) async {
        let gitLab = FakeGitLab(["GET user": .failure(failing)])

        let error = await gitLab.client(GitLabOptions(clock: clock)).failure(of: .currentUser)

        #expect(error == .unreachable(failing))
        #expect(gitLab.calls.count == 1)
    }

    @Test func `A repeated deletion that finds nothing has done its work`() async throws {
        let gitLab = FakeGitLab(["DELETE projects/7/merge_requests/12/notes/55": [.lost, .status(404)]])

        _ = try await gitLab.client(GitLabOptions(clock: clock)).send(.deleteNote(55, on: 12, in: .id(7)))

        #expect(gitLab.calls.count == 2)
    }

    @Test func `A first deletion that finds nothing is refused`() async {
        let gitLab = FakeGitLab([String: FakeAnswer]())

        let error = await gitLab.client().failure(of: .deleteNote(55, on: 12, in: .id(7)))

        guard case .refused(_, 404, "404 Not Found", _) = error else { Issue.record("\(error)"); return }
    }

    @Test func `No attempt begins after the caller's patience`() async {
        let gitLab = FakeGitLab(["GET user": .status(502)])
        let policy = RequestPolicy(attempts: 100, patience: .seconds(4))

        _ = await gitLab.client(GitLabOptions(policy: policy, clock: clock)).failure(of: .currentUser)

        #expect(clock.sleeps == [.milliseconds(500), .seconds(1), .seconds(2)])
        #expect(gitLab.calls.count == 4)
    }

    @Test func `A caller may have less patience than the policy`() async {
        let gitLab = FakeGitLab(["GET user": .status(502)])
        let client = gitLab.client(GitLabOptions(clock: clock))

        _ = await client.waiting(atMost: .milliseconds(600)).failure(of: .currentUser)

        #expect(clock.sleeps == [.milliseconds(500)])
    }

    @Test func `A cancelled call is not made again`() async {
        let gitLab = FakeGitLab(["GET user": .failure(.cancelled)])

        let error = await gitLab.client().failure(of: .currentUser)

        #expect(error == .cancelled)
        #expect(gitLab.calls.count == 1)
    }

    @Test func `A call that is cancelled while it waits ends as cancelled`() async {
        let gitLab = FakeGitLab(["GET user": .status(502)])
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return await gitLab.client(GitLabOptions(clock: clock)).failure(of: .currentUser)
        }

        #expect(await task.value == .cancelled)
        #expect(gitLab.calls.count == 1)
    }
}
