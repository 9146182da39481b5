import Conversion
import Git

/// Looks for commits of dist-git that source-git lacks, and that a conversion would take back.
struct PairBacklog: Sendable {
    let pair: Pair
    let repository: Repository
    let fetch: PairFetch

    /// The commits, oldest first; none where the two were never level, or where nobody can tell.
    ///
    /// Trailers name what was carried over. Where a squash or rebase in source-git dropped them, equal trees prove the same:
    /// then the target branch converts to what dist-git holds already.
    func commits(
        under history: SourceHistory,
        base: ObjectID,
        on branch: String,
        _ configuration: PackageConfiguration
    ) async throws -> [DistGitCommit] {
        let named = try await commits(named: history, base: base, on: branch, configuration)
        guard !named.isEmpty, try await !isLevel(history, base: base, configuration) else { return [] }
        return named
    }

    private func commits(
        named history: SourceHistory,
        base: ObjectID,
        on branch: String,
        _ configuration: PackageConfiguration
    ) async throws -> [DistGitCommit] {
        let look = {
            try await DistGitBacklog(
                sourceGit: RepositorySide(repository, head: history.head, name: pair.sourceGit),
                distGit: RepositorySide(repository, head: base, name: pair.distGit),
                configuration: configuration
            ).commits.map { DistGitCommit(id: "\($0.id)", title: $0.subject) }
        }
        do {
            return try await look()
        } catch {
            guard Self.mayBeTooShort(error) else { throw error }
        }
        try await fetch.allOfDistGit(branch)
        do {
            return try await look()
        } catch {
            guard Self.mayBeTooShort(error) else { throw error }
            return []
        }
    }

    /// Whether a longer history of dist-git might tell what this one does not.
    private static func mayBeTooShort(_ error: any Error) -> Bool {
        switch error {
        case GitError.historyEnds, ConversionError.neverLevel, ConversionError.missingSyncCommit: true
        default: false
        }
    }

    private func isLevel(
        _ history: SourceHistory,
        base: ObjectID,
        _ configuration: PackageConfiguration
    ) async throws -> Bool {
        let conversion = UpdateDistGit(sourceGit: repository, distGit: repository)
        do {
            let blobs = try await conversion.requiredBlobs(
                head: history.target,
                base: base,
                configuration: configuration,
                upstream: history.upstream
            )
            try await fetch.sourceGit(blobs)
            return try await conversion.plan(
                head: history.target,
                base: base,
                configuration: configuration,
                upstream: history.upstream,
                packager: ""
            ).isEmpty
        } catch is ConversionError {
            return false
        }
    }
}
