import Git
import HTTP
import Runtime
import Sandbox

@testable import Functions

/// Converts as functions do, with the real git over real sockets, and keeps the commit in dist-git's repository.
struct UndisturbedConversion: Sendable {
    let sandbox: Sandbox
    let sessions: ForgeSessions

    func convert(_ sight: PairSight) async throws -> PairConversion {
        let session = try sessions.session(for: sight.pair.projects)
        let folder = try await sandbox.repositoryFolder(of: sight.pair.distGit)
        return try await Repository.withTemporary { repository in
            let converter = PairConverter(pair: sight.pair, session: session, repository: repository)
            let conversion = try await converter.convert(sight)
            if case .made(let commit, _) = conversion {
                let reference = "refs/simulation/\(commit)"
                _ = try await repository.push(commit, to: reference, of: .folder(folder), expecting: nil)
            }
            return conversion
        }
    }
}
