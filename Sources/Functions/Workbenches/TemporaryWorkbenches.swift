import Git

/// Workbenches in temporary repositories, which talk to the forge over the network.
package struct TemporaryWorkbenches: Workbenches {
    package init() {}

    package func withBench<Value: Sendable>(
        for pair: Pair,
        in session: ForgeSession,
        _ work: (any Workbench) async throws -> Value
    ) async throws -> Value {
        try await Repository.withTemporary { repository in
            try await work(PairConverter(pair: pair, session: session, repository: repository))
        }
    }

    package func withBench<Value: Sendable>(
        for pair: BranchPair,
        in session: ForgeSession,
        _ work: (any CarryWorkbench) async throws -> Value
    ) async throws -> Value {
        try await Repository.withTemporary { repository in
            try await work(CarryBench(pair: pair, session: session, repository: repository))
        }
    }
}

extension PairConverter: Workbench {
    func push(_ commit: ObjectID, to branch: MirrorBranch, expecting old: ObjectID?) async throws {
        let remote = session.remote(of: pair.pushTo)
        _ = try await repository.push(commit, to: branch.reference, of: remote, expecting: old)
    }
}
