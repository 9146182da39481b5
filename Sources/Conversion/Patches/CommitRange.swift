package import Git

/// The commits of source-git that its upstream lacks, and how they may be read as a series of patches.
struct CommitRange: Sendable {
    let upstream: Commit
    let head: Commit
    /// All of them, merges included, oldest first.
    let commits: [Commit]
    /// Those that `git format-patch` would show: no merges, and where there are any only what led to the result.
    let shown: Set<ObjectID>

    /// Reads the range; `paths` are those that patches may touch.
    ///
    /// - Throws: `ConversionError.unreachableReference` when the upstream is not part of the head's history.
    init(
        from upstream: UpstreamReference,
        to head: ObjectID,
        paths: [Pathspec],
        in repository: Repository
    ) async throws {
        guard try await repository.isAncestor(upstream.commit, of: head) else {
            throw ConversionError.unreachableReference(upstream.name, head: head)
        }
        let ends = try await repository.commits([upstream.commit, head])
        (self.upstream, self.head) = (ends[0], ends[1])
        var query = CommitQuery(include: [head], exclude: [upstream.commit], order: .oldestFirst)
        commits = try await repository.commits(query)
        guard commits.contains(where: \.isMerge) else {
            shown = Set(commits.map(\.id))
            return
        }
        query.merges = false
        query.paths = paths
        shown = Set(try await repository.commits(query).map(\.id))
    }

    /// The ways to read the range, the one that packit would choose first.
    var readings: [SeriesReading] {
        let chain = SeriesReading(commits: firstParents, isExact: firstParents.first.map(isFork) ?? true)
        guard commits.contains(where: \.isMerge) else { return [chain] }
        let trees = Dictionary(uniqueKeysWithValues: ([upstream] + commits).map { ($0.id, $0.tree) })
        // A commit without changes has no patch to show, and may still name one of the spec file.
        let plain = commits.filter { commit in
            shown.contains(commit.id)
                || !commit.isMerge && commit.parents.first.map { trees[$0] } == commit.tree
        }
        let other = SeriesReading(commits: plain, isExact: false)
        return isContained ? [other, chain] : [chain, other]
    }

    /// Whether every side branch forks at the upstream or after it.
    private var isContained: Bool {
        let known = Set(commits.map(\.id)).union([upstream.id])
        return commits.allSatisfy { known.isSuperset(of: $0.parents) }
    }

    /// The head, its first parent, and so on down to the upstream's history; oldest first.
    private var firstParents: [Commit] {
        let known = Dictionary(uniqueKeysWithValues: commits.map { ($0.id, $0) })
        let chain = sequence(first: head) { $0.parents.first.flatMap { known[$0] } }
        return chain.prefix { known[$0.id] != nil }.reversed()
    }

    private func isFork(_ commit: Commit) -> Bool {
        commit.parents.first == upstream.id
    }
}

/// An order of commits whose patches should lead from upstream to source-git's head.
struct SeriesReading: Sendable {
    /// Oldest first; a merge stands for its difference to its first parent.
    let commits: [Commit]
    /// Whether the differences add up to the head's tree: each begins where the one before it ends.
    let isExact: Bool
}

/// The commit that patches start from, and what the configuration calls it.
package struct UpstreamReference: Sendable, Equatable {
    package let name: String
    package let commit: ObjectID
}
