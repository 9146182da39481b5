import Git

extension PatchSeries {
    /// Applies the patches to upstream in a scratch index and compares what comes out with source-git's head.
    ///
    /// Files that ignored commits change may differ.
    /// - Throws: `ConversionError.ignoredBeneath`, `.doesNotApply` or `.differentResult`.
    func tryOut(on range: CommitRange, paths: [Pathspec], in repository: Repository) async throws {
        let excused = try await ignored.changedPaths(from: range.upstream, paths: paths, in: repository)
        let patches = files.filter { $0.isApplied && !$0.text.isEmpty }
        let texts = patches.map { PatchText(text: $0.text, strip: $0.stripLevel) }
        switch try await repository.apply(texts, to: range.upstream.tree) {
        case .refused(let index, let message):
            throw ConversionError.doesNotApply(
                patch: patches[index].name,
                commit: patches[index].commits[0],
                reason: message,
                ignored: ignored.all
            )
        case .applied(let tree):
            let changed = try await repository.diff(tree, range.head.tree, paths: paths).map(\.path)
            let different = changed.filter { !excused.contains($0) }
            guard !different.isEmpty else { return }
            let merges = range.commits.filter(\.isMerge).map(\.id)
            throw ConversionError.differentResult(paths: different, merges: merges)
        }
    }
}
