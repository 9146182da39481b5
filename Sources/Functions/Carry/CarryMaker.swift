import Conversion
import Git

/// Makes the commits for a range of dist-git's.
struct CarryMaker: Sendable {
    let fetch: CarryFetch
    let tips: CarryFetch.Tips
    let depth: Int?

    /// How often a file is fetched by itself, where a patch that dist-git drops has changed more than it says.
    private static let fetches = 50

    /// Makes the commits; none of them when all of it changes nothing in source-git.
    ///
    /// - Throws: `PackagingChangeError`, `ConversionError`, `GitError.historyEnds` when more of source-git's history is needed.
    func carriage(of range: DistGitRange) async throws -> Carriage {
        try await fetch.files(packaging() + targets(of: range))
        let configuration = try await configuration()
        let upstream = try await upstream(of: configuration)
        let update = try await update(range, configuration, upstream)
        guard update.changesFiles else { return .level }
        return .made(
            CarriedChange(
                head: update.head,
                after: range.after,
                commits: update.commits,
                notices: update.notices
            )
        )
    }

    private var repository: Repository { fetch.repository }

    /// Plans with the files that are here, and fetches those that turn out to be needed besides.
    private func update(
        _ range: DistGitRange,
        _ configuration: PackageConfiguration,
        _ upstream: ObjectID?
    ) async throws -> SourceGitUpdate {
        let author = fetch.session.author
        let plan = UpdateSourceGit(
            distGit: repository,
            sourceGit: repository,
            committer: .service(name: author.name, email: author.email)
        )
        let update = {
            try await plan.plan(range, onto: tips.sourceGit, configuration: configuration, upstream: upstream)
        }
        for _ in 0..<Self.fetches {
            do {
                return try await update()
            } catch GitError.missingObject(let object) {
                try await fetch.files([object])
            }
        }
        return try await update()
    }

    /// The configuration of source-git's own branch.
    private func configuration() async throws -> PackageConfiguration {
        let path = SourceGitConfiguration.path
        guard let entry = try await repository.entry(path, in: tips.sourceGit) else {
            throw ConversionError.notSourceGit(commit: tips.sourceGit)
        }
        let name = fetch.sight.pair.distGit.split(separator: "/").last.map(String.init) ?? ""
        return try SourceGitConfiguration(parsing: await repository.blob(entry.object)).package(for: name)
    }

    /// Where source-git's own commits begin, with all of these here.
    private func upstream(of configuration: PackageConfiguration) async throws -> ObjectID? {
        guard let reference = configuration.upstreamReference else { return nil }
        let upstream = try await fetch.upstream(reference, depth: depth)
        let own = try await repository.commits(CommitQuery(include: [tips.sourceGit], exclude: [upstream]))
        let boundary = try repository.shallowBoundary()
        if let end = own.first(where: { boundary.contains($0.id) }) { throw GitError.historyEnds(end.id) }
        return upstream
    }

    /// The files of source-git's packaging.
    private func packaging() async throws -> [ObjectID] {
        try await repository.tree(tips.sourceGit, recursive: true, under: SourceGitConfiguration.folder)
            .filter { $0.mode != .submodule }.map(\.object)
    }

    /// The files of source-git that changed patches of dist-git are for.
    private func targets(of range: DistGitRange) async throws -> [ObjectID] {
        let start = range.after ?? repository.emptyTree
        let changed = try await repository.diff(start, range.through).filter {
            $0.path.description.hasSuffix(".patch")
        }
        let sides = changed.flatMap { [$0.old, $0.new].compactMap { $0?.object } }
        let paths = try await repository.blobs(sides).values.flatMap { PatchTargets($0).paths }
        let entries = try await repository.entries(Set(paths).sorted(), in: tips.sourceGit)
        return entries.values.filter { $0.mode != .submodule && $0.mode != .folder }.map(\.object)
    }
}
