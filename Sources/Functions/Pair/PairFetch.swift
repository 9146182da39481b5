import Conversion
import Git
import GitLab

/// Fetches both sides of a pair into an empty repository: what one conversion needs, and no more.
///
/// Three calls on the network: dist-git's branch; source-git's commits from upstream on, without files; the files that the
/// conversion reads, in one go. A history longer than usual takes one or two calls more.
struct PairFetch: Sendable {
    let pair: Pair
    let session: ForgeSession
    let repository: Repository

    /// Fetches a branch of dist-git.
    ///
    /// - Throws: `PairObstacle` when there is no such branch.
    func distGit(_ branch: String) async throws -> ObjectID {
        let project = pair.distGit
        do {
            try await repository.fetch(
                ["+refs/heads/\(branch):\(Names.distGit)"],
                from: session.remote(of: project),
                depth: Self.usualDepth
            )
        } catch {
            guard case .missingReference = error else { throw error }
            throw PairObstacle(
                sentence: "\(project) has no branch \(branch). Ask its maintainers to make it; "
                    + "this merge request is looked at again when anything happens here."
            )
        }
        return try await commit(Names.distGit)
    }

    /// Fetches all commits of a branch of dist-git, without their files.
    ///
    /// - Throws: `GitError`.
    func allOfDistGit(_ branch: String) async throws {
        let reference = "+refs/heads/\(branch):\(Names.distGit)"
        try await repository.deepen(
            [reference],
            from: session.remote(of: pair.distGit),
            by: nil,
            blobless: true
        )
    }

    /// Fetches files of source-git that are not there yet.
    ///
    /// - Throws: `GitError`.
    func sourceGit(_ blobs: [ObjectID]) async throws {
        let missing = try await repository.missing(of: blobs)
        if !missing.isEmpty { try await repository.fetch(objects: missing, from: remote) }
    }

    /// Fetches source-git's side of a conversion over a commit of dist-git, deeper until the history suffices.
    ///
    /// - Throws: `ConversionError`, `GitError`.
    func sourceGit(
        _ source: SourceMergeRequest,
        _ configuration: PackageConfiguration,
        over base: ObjectID
    ) async throws -> SourceHistory {
        for depth in Self.depths {
            try await fetchCommits(of: source, upstream: configuration.upstreamReference, depth: depth)
            do {
                let history = try await history(configuration, over: base)
                try await repository.fetch(objects: history.blobs, from: remote)
                return history
            } catch {
                guard case GitError.historyEnds = error, depth != nil else { throw error }
            }
        }
        throw ConversionError.missingReference(configuration.upstreamReference ?? "")
    }

    private var remote: Remote { session.remote(of: pair.sourceGit) }

    private func fetchCommits(of source: SourceMergeRequest, upstream: String?, depth: Int?) async throws {
        let mergeRequest = [
            "+refs/merge-requests/\(source.number)/head:\(Names.head)",
            "+refs/heads/\(source.targetBranch):\(Names.target)",
        ]
        let references = mergeRequest + (upstream.map { ["+\($0):\(Names.upstream)"] } ?? [])
        do {
            try await fetch(references, depth: depth)
        } catch {
            guard let upstream, error == .missingReference(upstream) else { throw error }
            throw ConversionError.missingReference(upstream)
        }
    }

    private func fetch(_ references: [String], depth: Int?) async throws(GitError) {
        if let depth {
            try await repository.fetch(references, from: remote, depth: depth, blobless: true)
        } else {
            try await repository.deepen(references, from: remote, by: nil, blobless: true)
        }
    }

    private func history(
        _ configuration: PackageConfiguration,
        over base: ObjectID
    ) async throws -> SourceHistory {
        let head = try await commit(Names.head)
        let upstream = configuration.upstreamReference == nil ? nil : try await commit(Names.upstream)
        let conversion = UpdateDistGit(sourceGit: repository, distGit: repository)
        let target = try await commit(Names.target)
        return SourceHistory(
            head: head,
            upstream: upstream,
            target: target,
            brought: try await brought(by: head, over: target),
            blobs: try await conversion.requiredBlobs(
                head: head,
                base: base,
                configuration: configuration,
                upstream: upstream
            )
        )
    }

    /// The commits that are not on the target branch.
    ///
    /// - Throws: `GitError.historyEnds` when the fetched history is too short to tell.
    private func brought(by head: ObjectID, over target: ObjectID) async throws -> [Commit] {
        let query = CommitQuery(include: [head], exclude: [target], order: .oldestFirst)
        let commits = try await repository.commits(query)
        let boundary = try repository.shallowBoundary()
        if let end = commits.first(where: { boundary.contains($0.id) }) { throw GitError.historyEnds(end.id) }
        return commits
    }

    private func commit(_ reference: String) async throws -> ObjectID {
        guard let commit = try await repository.resolve(reference) else {
            throw GitError.missingReference(reference)
        }
        return commit
    }

    private enum Names {
        static let distGit = "refs/sluice/dist-git"
        static let head = "refs/sluice/head"
        static let target = "refs/sluice/target"
        static let upstream = "refs/sluice/upstream"
    }

    private static let usualDepth = 50
    /// How deep source-git is fetched, one after the other; `nil` is all of it.
    private static let depths: [Int?] = [usualDepth, 1000, nil]
}
