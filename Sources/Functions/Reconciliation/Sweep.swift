import GitLab
import Runtime

/// The merge requests of one mapping's projects, read with as few calls as there are pages.
///
/// A mapping with a `*` is read by its groups: two lists show all of its pairs, however many projects they are in.
struct Sweep: Sendable {
    /// The open source-git merge requests, each with its open mirror where there is one.
    let readings: [PairReading]
    /// Open mirrors whose source-git merge request is not among these.
    let leftovers: [MergeRequest]

    /// - Throws: `GitLabError`.
    init(of mapping: Mapping, with gitLab: GitLabClient) async throws(GitLabError) {
        let sources = try await gitLab.all(Self.open(mapping.sourceGit))
        let mirrors = try await gitLab.all(Self.open(mapping.distGit)).filter {
            MirrorBranch($0.sourceBranch) != nil
        }
        let bySource = Dictionary(grouping: mirrors) { Source($0) }
        readings = sources.map { source in
            PairReading(source: source, mirrors: bySource[Source(source.number, in: source.project)] ?? [])
        }
        let open = Set(sources.map { Source($0.number, in: $0.project) })
        leftovers = mirrors.filter { mirror in Source(mirror).map { !open.contains($0) } ?? false }
    }

    private static func open(_ pattern: Pattern) -> Endpoint<[MergeRequest]> {
        if pattern.hasWildcard {
            .mergeRequests(inGroup: pattern.group, state: .opened)
        } else {
            .mergeRequests(in: .path(pattern.description), state: .opened)
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

extension Pattern {
    /// The group that all projects of a pattern with a `*` are in, directly or in subgroups.
    fileprivate var group: String {
        description.prefix { $0 != "*" }.split(separator: "/", omittingEmptySubsequences: false).dropLast()
            .joined(separator: "/")
    }
}
