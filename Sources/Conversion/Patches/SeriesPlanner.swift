import Git

/// Finds the series of patches for a range of commits: of the ways to read it, the first that proves right.
struct SeriesPlanner: Sendable {
    let repository: Repository
    let range: CommitRange
    /// What patches may touch.
    let paths: [Pathspec]
    /// The files of dist-git that have one of these names.
    let earlierFiles: @Sendable (_ names: [String]) async throws -> [String: [UInt8]]

    /// - Throws: `ConversionError` that names the commit at fault, when no way leads to source-git's tree.
    func plan() async throws -> SeriesPlan {
        var failure: ConversionError?
        for reading in range.readings {
            do {
                return try await plan(for: reading)
            } catch let error as ConversionError {
                failure = failure ?? error
            }
        }
        throw failure ?? .differentResult(paths: [], merges: [])
    }

    private func plan(for reading: SeriesReading) async throws -> SeriesPlan {
        let drafts = try await PatchDraft.drafts(of: reading, paths: paths, in: repository)
        let series = try await PatchSeries(drafts, of: reading)
            .joiningMails(of: reading, paths: paths, in: repository)
        let earlier = try await earlierFiles(series.files.map(\.name))
        let kept = series.keeping(earlier)
        do {
            try await tryOut(kept)
            return SeriesPlan(files: kept.files, earlier: earlier)
        } catch let error as ConversionError {
            guard kept.files != series.files else { throw error }
            try await tryOut(series)
            return SeriesPlan(files: series.files, earlier: earlier)
        }
    }

    private func tryOut(_ series: PatchSeries) async throws {
        guard !series.isCertain else { return }
        try await repository.withQuarantine { repository in
            try await series.tryOut(on: range, paths: paths, in: repository)
        }
    }
}
