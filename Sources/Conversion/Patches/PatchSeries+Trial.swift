import Git

extension PatchSeries {
    /// Applies the patches to upstream in a scratch index and compares what comes out with source-git's head.
    ///
    /// What comes out of a series with ignored commits is nobody's tree; that it applies has to do.
    /// - Throws: `ConversionError.doesNotApply` or `.differentResult`.
    func tryOut(on range: CommitRange, paths: [Pathspec], in repository: Repository) async throws {
        let patches = files.filter { !$0.text.isEmpty }
        let texts = patches.map { PatchText(text: $0.text, strip: $0.stripLevel) }
        switch try await repository.apply(texts, to: range.upstream.tree) {
        case .refused(let index, let message):
            let patch = patches[index]
            throw ConversionError.doesNotApply(
                patch: patch.name,
                commit: patch.commits[0],
                reason: message,
                ignored: ignored
            )
        case .applied(let tree):
            guard ignored.isEmpty else { return }
            let differences = try await repository.diff(tree, range.head.tree, paths: paths)
            guard !differences.isEmpty else { return }
            throw ConversionError.differentResult(
                paths: differences.map(\.path),
                merges: range.commits.filter(\.isMerge).map(\.id)
            )
        }
    }
}
