import Testing

@testable import GitLab

@Suite struct BudgetTests {
    private let clock = FakeClock()
    private let user = FakeAnswer.json(#"{"id":5,"username":"bot","name":"Bot"}"#)

    @Test func `A burst passes at once, then requests wait for their turn`() async throws {
        let gitLab = FakeGitLab(["GET user": user])
        let client = client(gitLab, RequestBudget(requests: [.init(10, per: .seconds(20))]))

        for _ in 1...10 { _ = try await client.send(.currentUser) }
        #expect(clock.sleeps == [])
        for _ in 1...3 { _ = try await client.send(.currentUser) }

        #expect(clock.sleeps == [.seconds(2), .seconds(2), .seconds(2)])
    }

    @Test func `A turn beyond the caller's patience is refused without a request`() async throws {
        let gitLab = FakeGitLab(["GET user": user])
        let client = client(gitLab, RequestBudget(requests: [.init(1, per: .seconds(60))]))
        _ = try await client.send(.currentUser)

        let error = await client.failure(of: .currentUser)

        #expect(error == .throttled(after: .seconds(60)))
        #expect(gitLab.calls.count == 1)
    }

    @Test func `A request that was refused leaves the budget to others`() async throws {
        let gitLab = FakeGitLab(["GET user": user])
        let client = client(gitLab, RequestBudget(requests: [.init(1, per: .seconds(60))]))
        _ = try await client.send(.currentUser)
        for _ in 1...100 { _ = await client.failure(of: .currentUser) }

        clock.advance(by: .seconds(60))

        _ = try await client.send(.currentUser)
        #expect(gitLab.calls.count == 2)
    }

    @Test func `Every rate holds`() async throws {
        let gitLab = FakeGitLab(["GET user": user])
        let rates: [RequestBudget.Rate] = [.init(2, per: .seconds(2)), .init(4, per: .seconds(3600))]
        let client = client(gitLab, RequestBudget(requests: rates))

        for _ in 1...4 { _ = try await client.send(.currentUser) }
        let error = await client.failure(of: .currentUser)

        #expect(clock.sleeps == [.seconds(1), .seconds(1)])
        guard case .throttled(let wait?) = error else { Issue.record("\(error)"); return }
        #expect(wait > .seconds(800) && wait < .seconds(900))
    }

    @Test func `Notes have a budget of their own within the whole`() async throws {
        let gitLab = FakeGitLab([
            "GET user": user, "POST projects/7/merge_requests/12/notes": .status(201, noteText),
        ])
        let client = client(
            gitLab,
            RequestBudget(requests: [.init(100, per: .seconds(60))], notes: [.init(2, per: .seconds(120))])
        )
        for _ in 1...5 { _ = try await client.send(.currentUser) }
        for _ in 1...2 { _ = try await client.send(.postNote("a", on: 12, in: .id(7))) }

        let error = await client.failure(of: .postNote("a", on: 12, in: .id(7)))

        #expect(error == .throttled(after: .seconds(60)))
        _ = try await client.send(.currentUser)
    }

    @Test func `Copies of a client share its budget`() async throws {
        let gitLab = FakeGitLab(["GET user": user])
        let client = client(gitLab, RequestBudget(requests: [.init(1, per: .seconds(60))]))
        let copy = client
        _ = try await client.send(.currentUser)

        let error = await copy.failure(of: .currentUser)

        #expect(error == .throttled(after: .seconds(60)))
    }

    @Test func `Pages and repetitions are charged too`() async {
        let gitLab = FakeGitLab(["GET user": .status(502)])
        let client = client(gitLab, RequestBudget(requests: [.init(2, per: .seconds(3600))]))

        let error = await client.failure(of: .currentUser)

        guard case .throttled = error else { Issue.record("\(error)"); return }
        #expect(gitLab.calls.count == 2)
    }

    private let noteText = """
        {"id":55,"body":"a","author":{"id":5,"username":"bot","name":"Bot"},"created_at":"t","updated_at":"t"}
        """

    private func client(_ gitLab: FakeGitLab, _ budget: RequestBudget) -> GitLabClient {
        gitLab.client(GitLabOptions(budget: budget, clock: clock))
    }
}
