import GitLab
import Runtime

/// Walks the pairs of all mappings and makes each level.
struct Reconciler: Sendable {
    let pairs: Pairs
    let scope: ReconcileScope
    let isDryRun: Bool

    /// How long a thorough walk still looks at what was closed or merged: workers may have met over it, and two days leave time
    /// for a daily walk that failed once.
    private static let lookBack = Duration.seconds(2 * 24 * 3600)

    /// - Throws: what stops the whole walk: a secret that cannot be read, a token that is refused.
    func walk() async throws -> ReconcileResult {
        var result = ReconcileResult()
        for mapping in pairs.configuration.mappings where wants(mapping) {
            do {
                try await walk(mapping, into: &result)
            } catch let error as GitLabError {
                guard error != .unauthorized else { throw error }
                result.add(RetryPolicy.judge(error), for: "\(mapping.sourceGit)")
            }
        }
        return result
    }

    private func wants(_ mapping: Mapping) -> Bool {
        scope.project.map { mapping.sourceGit.matches($0) } ?? true
    }

    private func walk(_ mapping: Mapping, into result: inout ReconcileResult) async throws {
        if let project = scope.project, let number = scope.mergeRequest {
            guard let projects = pairs.projects(ofSourceGit: project, in: mapping) else { return }
            return try await level(Pair(number, in: projects), reading: nil, into: &result)
        }
        let sweep = try await Sweep(
            of: mapping,
            endedSince: scope.isThorough ? pairs.sessions.now - Self.lookBack : nil,
            with: pairs.client(for: mapping)
        )
        for reading in sweep.readings {
            guard
                let projects = reading.source.projectPath.flatMap({
                    pairs.projects(ofSourceGit: $0, in: mapping)
                })
            else { continue }
            let known = reading.mirrors.isEmpty ? nil : reading
            try await level(Pair(reading.source.number, in: projects), reading: known, into: &result)
        }
        if scope.isThorough { try await carry(sweep.readings.map(\.source), in: mapping, into: &result) }
        for mirror in sweep.leftovers {
            guard let branch = MirrorBranch(mirror.sourceBranch),
                let projects = mirror.projectPath.flatMap({ pairs.projects(ofDistGit: $0, in: mapping) })
            else { continue }
            try await level(
                Pair(branch.number, in: projects),
                reading: nil,
                mirroredBy: mirror,
                into: &result
            )
        }
    }

    /// Brings source-git what the dist-git branches of these merge requests have.
    private func carry(
        _ mergeRequests: [MergeRequest],
        in mapping: Mapping,
        into result: inout ReconcileResult
    ) async throws {
        let branches = Set(
            mergeRequests.compactMap { mergeRequest in
                mergeRequest.projectPath.map { SourceBranch(project: $0, name: mergeRequest.targetBranch) }
            }
        )
        for branch in branches.sorted() where scope.project == nil || scope.project == branch.project {
            guard let projects = pairs.projects(ofSourceGit: branch.project, in: mapping),
                let distGitBranch = projects.distGitBranch(for: branch.name)
            else { continue }
            let pair = BranchPair(distGitBranch, branch.name, in: projects)
            try await result.add("\(pair)") {
                try await pairs.leveller(of: pair).level(isDryRun: isDryRun)
            }
        }
    }

    private func level(
        _ pair: Pair,
        reading: PairReading?,
        mirroredBy mirror: MergeRequest? = nil,
        into result: inout ReconcileResult
    ) async throws {
        guard scope.project == nil || scope.project == pair.sourceGit else { return }
        try await result.add("\(pair)") { try await level(pair, reading: reading, mirror: mirror) }
    }

    private func level(_ pair: Pair, reading: PairReading?, mirror: MergeRequest?) async throws -> Outcome {
        let leveller = try pairs.leveller(of: pair)
        let request = LevellingRequest(isDryRun: isDryRun, isThorough: scope.isThorough)
        do {
            let outcome = try await leveller.level(request, reading: scope.isThorough ? nil : reading)
            guard scope.isThorough else { return outcome }
            return try await PipelineCheck(pairs: pairs, pair: pair, isDryRun: isDryRun).after(outcome)
        } catch let error as GitLabError {
            guard error.isNotFound, let mirror else { throw error }
            return try await leveller.close(orphan: mirror, isDryRun: isDryRun)
        }
    }
}

/// A branch of a source-git project.
private struct SourceBranch: Hashable, Comparable {
    let project: String
    let name: String

    static func < (one: SourceBranch, other: SourceBranch) -> Bool {
        (one.project, one.name) < (other.project, other.name)
    }
}
