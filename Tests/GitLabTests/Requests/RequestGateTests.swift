import Testing

@testable import GitLab

@Suite struct RequestGateTests {
    private let clock = FakeClock()

    @Test func `A shorter pause does not end a longer one`() async {
        let gate = RequestGate(RequestBudget(), clock: clock)

        await gate.pause(for: .seconds(600))
        await gate.pause(for: .seconds(1))

        await #expect(throws: GitLabError.throttled(after: .seconds(600))) {
            try await gate.enter(.requests, patience: .seconds(10))
        }
    }

    @Test func `A pause that begins while a request waits holds for it too`() async throws {
        let gate = RequestGate(RequestBudget(requests: [.init(1, per: .seconds(5))]), clock: clock)
        try await gate.enter(.requests, patience: .zero)
        clock.duringNextSleep { await gate.pause(for: .seconds(10)) }

        try await gate.enter(.requests, patience: .seconds(60))

        #expect(clock.sleeps == [.seconds(5), .seconds(5)])
    }

    @Test func `A pause that begins while a request waits may be too long for it`() async throws {
        let gate = RequestGate(RequestBudget(requests: [.init(1, per: .seconds(5))]), clock: clock)
        try await gate.enter(.requests, patience: .zero)
        clock.duringNextSleep { await gate.pause(for: .seconds(100)) }

        await #expect(throws: GitLabError.throttled(after: .seconds(95))) {
            try await gate.enter(.requests, patience: .seconds(60))
        }
    }

    @Test func `A token refused while a request waits fails it`() async throws {
        let gate = RequestGate(RequestBudget(requests: [.init(1, per: .seconds(5))]), clock: clock)
        try await gate.enter(.requests, patience: .zero)
        clock.duringNextSleep { await gate.refuseToken(for: .seconds(60)) }

        await #expect(throws: GitLabError.unauthorized) {
            try await gate.enter(.requests, patience: .seconds(60))
        }
    }

    @Test func `A request whose turn it is passes without any patience`() async throws {
        let gate = RequestGate(RequestBudget(), clock: clock)

        try await gate.enter(.requests, patience: .seconds(-1))

        #expect(clock.sleeps.isEmpty)
    }

    @Test func `Those who wait are let through one after the other`() async throws {
        let gate = RequestGate(RequestBudget(requests: [.init(1, per: .seconds(5))]), clock: clock)
        try await gate.enter(.requests, patience: .zero)
        clock.duringNextSleep { try? await gate.enter(.requests, patience: .seconds(60)) }

        try await gate.enter(.requests, patience: .seconds(60))

        #expect(clock.sleeps == [.seconds(10), .seconds(5)])
    }
}
