import Git
import HTTP
import Runtime
import Sandbox

@testable import Functions

/// Converts as functions do, with the real git over real sockets, and keeps the commits in the repositories they are for.
struct UndisturbedConversion: Sendable {
    let sandbox: Sandbox
    let sessions: ForgeSessions

    func convert(_ sight: PairSight) async throws -> PairConversion {
        let session = try sessions.session(for: sight.pair.projects)
        return try await Repository.withTemporary { repository in
            let converter = PairConverter(pair: sight.pair, session: session, repository: repository)
            let conversion = try await converter.convert(sight)
            if case .made(let commit, _) = conversion {
                try await keep(commit, of: repository, in: sight.pair.distGit)
            }
            return conversion
        }
    }

    func carriage(of sight: CarrySight) async throws -> Carriage {
        let session = try sessions.session(for: sight.pair.projects)
        return try await Repository.withTemporary { repository in
            let bench = CarryBench(pair: sight.pair, session: session, repository: repository)
            let carriage = try await bench.carriage(of: sight)
            if case .made(let change) = carriage {
                try await keep(change.head, of: repository, in: sight.pair.sourceGit)
            }
            return carriage
        }
    }

    /// What sluice has said on source-git about a pair of branches, as far as it decides what is brought.
    func postings(of sight: CarrySight) async throws -> String {
        let known: CarryMergeRequest?
        switch sight.postings {
        case .mergeRequest(let mergeRequest): known = mergeRequest
        case .issues:
            let session = try sessions.session(for: sight.pair.projects)
            known = try await CarryObserver(pair: sight.pair, session: session).mergeRequest()
        }
        let closed = known.flatMap { $0.isLeftClosed(at: sight.heads) ? "\($0.number)" : nil }
        return "\(sight.memory), \(CarryMemory(of: known)), \(closed ?? "none") left closed"
    }

    /// How GitLab shows a pair of branches, where that does not tell already that there is nothing to do.
    func sight(of pair: BranchPair) async throws -> CarrySight? {
        let observer = CarryObserver(pair: pair, session: try sessions.session(for: pair.projects))
        let sight = try await observer.sight()
        return sight.settlement == nil ? sight : nil
    }

    private func keep(_ commit: ObjectID, of repository: Repository, in project: String) async throws {
        let folder = try await sandbox.repositoryFolder(of: project)
        _ = try await repository.push(
            commit,
            to: "refs/simulation/\(commit)",
            of: .folder(folder),
            expecting: nil
        )
    }
}
