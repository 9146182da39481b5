import HTTP
import Testing

@testable import GitLab

@Suite struct ThrottlingTests {
    private let clock = FakeClock()
    private let user = FakeAnswer.json(#"{"id":5,"username":"bot","name":"Bot"}"#)

    @Test(arguments: [429, 503])
    func `A short pause that GitLab asks for is kept`(status: Int) async throws {
        let gitLab = FakeGitLab(["GET user": [.status(status, headers: ["Retry-After": "7"]), user]])

        _ = try await client(gitLab).send(.currentUser)

        #expect(clock.sleeps.reduce(.zero, +) == .seconds(7))
        #expect(gitLab.calls.count == 2)
    }

    @Test func `A pause may be given as a date`() async throws {
        let until = "Wed, 01 Jul 2026 10:00:04 GMT"
        let gitLab = FakeGitLab(["GET user": [.status(429, headers: ["Retry-After": until]), user]])

        _ = try await client(gitLab).send(.currentUser)

        #expect(clock.sleeps.reduce(.zero, +) == .seconds(4))
    }

    @Test(arguments: [429, 503])
    func `A pause beyond the caller's patience is handed on`(status: Int) async {
        let gitLab = FakeGitLab(["GET user": .status(status, "Retry later", headers: ["Retry-After": "3600"])]
        )

        let error = await client(gitLab).failure(of: .currentUser)

        #expect(error == .throttled(after: .seconds(3600)))
        #expect(gitLab.calls.count == 1)
        #expect(clock.sleeps.reduce(.zero, +) == .zero)
    }

    @Test func `A pause holds for every call of the identity`() async {
        let gitLab = FakeGitLab([
            "GET user": .status(429, headers: ["Retry-After": "3600"]), "GET projects/7": .json("{}"),
        ])
        let client = client(gitLab)
        _ = await client.failure(of: .currentUser)
        clock.advance(by: .seconds(600))

        let error = await client.failure(of: .project(.id(7)))

        #expect(error == .throttled(after: .seconds(3000)))
        #expect(gitLab.calls == ["GET user"])
    }

    @Test func `A note that was throttled is posted again, since nothing was done`() async throws {
        let call = "POST projects/7/merge_requests/12/notes"
        let gitLab = FakeGitLab([
            call: [.status(429, headers: ["Retry-After": "1"]), .status(503, headers: ["Retry-After": "1"])]
        ])

        _ = await client(gitLab).failure(of: .postNote("a", on: 12, in: .id(7)))

        #expect(gitLab.calls.count == 4)
    }

    @Test func `Throttling without a time backs off, then asks for a minute`() async {
        let gitLab = FakeGitLab(["GET user": .status(429, "Retry later")])

        let error = await client(gitLab).failure(of: .currentUser)

        #expect(error == .throttled(after: .seconds(60)))
        #expect(clock.sleeps == [.milliseconds(500), .seconds(1), .seconds(2)])
    }

    @Test(arguments: [
        ("7", 7), ("0", 0), ("-5", 0), ("999999999999", 86_400), ("Wed, 01 Jul 2026 10:00:10 GMT", 10),
        ("Wed, 01 Jul 2026 09:59:00 GMT", 0),
    ])
    func `A pause is never negative nor longer than a day`(header: String, seconds: Int) {
        #expect(Duration(retryAfter: header, now: FakeClock.start) == .seconds(seconds))
    }

    @Test(arguments: ["", "soon", "7s", "1.5", "2026-07-01", "Wed, 32 Jul 2026 10:00:10 GMT"])
    func `A pause that cannot be read is none`(header: String) {
        #expect(Duration(retryAfter: header, now: FakeClock.start) == nil)
    }

    private func client(_ gitLab: FakeGitLab) -> GitLabClient {
        gitLab.client(GitLabOptions(clock: clock))
    }
}
