import Conversion
import Git
import GitLab

/// Fetches both branches of a pair into an empty repository: what carrying needs, and no more.
///
/// Two calls on the network tell whether there is anything to bring: dist-git's branch with its files, source-git's without.
/// Bringing it takes up to three more.
struct CarryFetch: Sendable {
    let sight: CarrySight
    let session: ForgeSession
    let repository: Repository

    /// The branches, as they were seen.
    struct Tips: Sendable {
        let distGit: ObjectID
        let sourceGit: ObjectID
    }

    /// Fetches both branches, each with so many commits; `nil` for all.
    ///
    /// - Throws: `GitError.stale` when one has moved since it was seen.
    func branches(depth: Int?) async throws -> Tips {
        try await fetch(
            ["+refs/heads/\(pair.distGitBranch):\(Names.distGit)"],
            distGit,
            depth,
            blobless: false
        )
        try await fetch(["+refs/heads/\(pair.sourceGitBranch):\(Names.sourceGit)"], sourceGit, depth)
        return Tips(
            distGit: try await tip(Names.distGit, seenAt: sight.distGit.head),
            sourceGit: try await tip(Names.sourceGit, seenAt: sight.sourceGit.head)
        )
    }

    /// Fetches a commit of one side that its branch need not have, with so much of its history.
    ///
    /// - Returns: Whether it is here: a repository need not keep what no branch leads to.
    func commit(_ id: ObjectID, ofSourceGit isSourceGit: Bool, depth: Int?) async throws -> Bool {
        do {
            try await fetch([id.text], isSourceGit ? sourceGit : distGit, depth, blobless: isSourceGit)
        } catch {
            switch error {
            case .missingObject, .missingReference, .failed, .refused: return false
            default: throw error
            }
        }
        return try await repository.exists(id)
    }

    /// Fetches the commit that source-git's own commits follow on.
    ///
    /// - Throws: `ConversionError.missingReference` when there is no such reference.
    func upstream(_ reference: String, depth: Int?) async throws -> ObjectID {
        do {
            try await fetch(["+\(reference):\(Names.upstream)"], sourceGit, depth)
        } catch {
            guard case .missingReference = error else { throw error }
            throw ConversionError.missingReference(reference)
        }
        guard let commit = try await repository.resolve(Names.upstream) else {
            throw ConversionError.missingReference(reference)
        }
        return commit
    }

    /// Fetches files of source-git, all that are missing in one go.
    func files(_ blobs: [ObjectID]) async throws {
        try await repository.fetch(objects: blobs, from: sourceGit)
    }
}

extension CarryFetch {
    private var pair: BranchPair { sight.pair }
    private var distGit: Remote { session.remote(of: pair.distGit) }
    private var sourceGit: Remote { session.remote(of: pair.sourceGit) }

    private func fetch(
        _ references: [String],
        _ remote: Remote,
        _ depth: Int?,
        blobless: Bool = true
    ) async throws(GitError) {
        if let depth {
            try await repository.fetch(references, from: remote, depth: depth, blobless: blobless)
        } else {
            try await repository.deepen(references, from: remote, by: nil, blobless: blobless)
        }
    }

    private func tip(_ name: String, seenAt head: String) async throws -> ObjectID {
        guard let tip = try await repository.resolve(name), tip.text == head else {
            throw GitError.stale(name)
        }
        return tip
    }

    private enum Names {
        static let distGit = "refs/sluice/dist-git"
        static let sourceGit = "refs/sluice/source-git"
        static let upstream = "refs/sluice/upstream"
    }
}
