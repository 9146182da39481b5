import Git

/// Makes commits of dist-git's patch files, on top of source-git's.
struct PatchCommits: Sendable {
    let distGit: Repository
    let sourceGit: Repository
    /// Who is taken for the author of a patch that names none.
    let author: @Sendable (ListedPatch) async throws -> Signature
    /// The dist-git commit that has the patches.
    let origin: Commit

    /// Applies a patch and appends its commits: one for each mail in it, or one for the whole.
    ///
    /// When it is numbered, the commits say which number the patch has in the spec file.
    ///
    /// - Throws: `PatchFailure`.
    func append(_ patch: ListedPatch, isNumbered: Bool, to series: inout DraftSeries) async throws {
        guard let file = patch.file else { throw PatchFailure.missing(patch.name.text) }
        let pieces = try await PatchPiece.pieces(of: distGit.blob(file.object), by: sourceGit)
        let application = PatchApplication(of: patch.name.text, to: sourceGit)
        let applied = try await application.apply(
            pieces.map(\.diff),
            levels: levels(of: patch),
            onto: series.tree
        )
        let trailers = PatchTrailers(patch, level: applied.level, isNumbered: isNumbered)
        let author = try await pieces.contains { $0.author == nil } ? author(patch) : origin.writer
        for layer in applied.layers {
            let piece = pieces[layer.index]
            let words = piece.message ?? CommitMessage("Apply patch \(patch.name.text)".utf8)
            series.append(
                CommitDraft(
                    author: piece.author ?? author,
                    message: trailers.added(to: words),
                    origin: origin,
                    tree: layer.tree
                )
            )
        }
    }

    /// The levels to try: where `%prep` does not say, folders in front as git writes them, or else none.
    private func levels(of patch: ListedPatch) -> [Int] {
        patch.level.map { [$0] } ?? [1, 0]
    }

    /// Undoes the commits of a patch that dist-git has dropped, and appends one commit that says so.
    ///
    /// The layers are source-git's own commits, oldest first, without those of the series.
    ///
    /// - Throws: `PatchFailure`.
    func drop(_ patch: ListedPatch, among layers: [PatchLayer], from series: inout DraftSeries) async throws {
        let name = patch.name.text
        let own = PatchLayer.layers(of: name, in: layers + series.layers)
        guard !own.isEmpty else { throw PatchFailure.unknown(name) }
        let revert = PatchRevert(repository: sourceGit, name: name)
        series.append(
            CommitDraft(
                author: origin.writer,
                message: CommitMessage("Drop \(name)\n\n\(origin.subject)".utf8)
                    .cleaned().appending(Trailer(Trailer.dropPatch, name)),
                origin: origin,
                tree: try await revert.tree(without: own, in: series.tree)
            )
        )
    }
}
