import GitLab
import Runtime

/// The merge requests of one mapping's projects, read with as few calls as there are pages.
///
/// A mapping with a `*` is read by its groups: two lists show all of its pairs, however many projects they are in.
struct Sweep: Sendable {
    /// The source-git merge requests, each with its open mirror where there is one.
    let readings: [PairReading]
    /// Open mirrors whose source-git merge request is not among these.
    let leftovers: [MergeRequest]

    /// Reads what is open, and what was closed or merged since a moment (`nil`: only what is open).
    ///
    /// - Throws: `GitLabError`.
    init(
        of mapping: Mapping,
        endedSince moment: Timestamp?,
        with gitLab: GitLabClient
    ) async throws(GitLabError) {
        var sources = try await gitLab.all(Self.list(mapping.sourceGit, .opened))
        if let moment {
            sources += try await gitLab.all(Self.list(mapping.sourceGit, nil, updatedAfter: moment)).filter {
                $0.state != .opened
            }
        }
        let bot = mapping.options.pushTo == nil ? nil : try await gitLab.currentUser().id
        let mirrors = try await gitLab.all(Self.list(mapping.distGit, .opened)).filter {
            $0.isMirror(openedFromForkBy: bot)
        }
        let bySource = Dictionary(grouping: mirrors) { Source($0) }
        readings = sources.map { source in
            PairReading(source: source, mirrors: bySource[Source(source.number, in: source.project)] ?? [])
        }
        let known = Set(sources.map { Source($0.number, in: $0.project) })
        leftovers = mirrors.filter { mirror in Source(mirror).map { !known.contains($0) } ?? false }
    }

    private static func list(
        _ pattern: Pattern,
        _ state: MergeRequest.State?,
        updatedAfter moment: Timestamp? = nil
    ) -> Endpoint<[MergeRequest]> {
        if pattern.hasWildcard {
            .mergeRequests(inGroup: pattern.group, state: state, updatedAfter: moment)
        } else {
            .mergeRequests(in: .path(pattern.description), state: state, updatedAfter: moment)
        }
    }
}

/// A source-git merge request, as mirrors name it.
private struct Source: Hashable {
    let project: Project.ID
    let number: MergeRequest.Number

    init(_ number: MergeRequest.Number, in project: Project.ID) {
        self.project = project
        self.number = number
    }

    init?(_ mirror: MergeRequest) {
        guard let branch = MirrorBranch(mirror.sourceBranch) else { return nil }
        self.init(branch.number, in: branch.sourceProject)
    }
}
