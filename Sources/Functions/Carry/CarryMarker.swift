/// What the hidden line of sluice's merge request or issue on source-git remembers.
package struct CarryMarker: Sendable, Equatable {
    /// Where both branches stood when the text was written.
    package var heads: BranchHeads
    /// The dist-git commit behind which begins what source-git lacks, full hash.
    ///
    /// It holds until the text is closed: a later commit from source-git must not hide what came before it.
    package var after: String?
    /// The dist-git commit up to which the branch brings everything, full hash; `nil` in an issue.
    package var brings: String?

    package init(heads: BranchHeads, after: String? = nil, brings: String? = nil) {
        self.heads = heads
        self.after = after
        self.brings = brings
    }

    /// The hidden line of a text about `branch`.
    package func marker(of branch: CarryBranch) -> Marker {
        var fields = ["carry": "\(branch)", "dist-git": heads.distGit, "source-git": heads.sourceGit]
        fields["after"] = after
        fields["brings"] = brings
        return Marker(fields)
    }

    /// Reads a marker; `nil` when it is the marker of something else.
    package init?(_ marker: Marker, of branch: CarryBranch) {
        let fields = marker.fields
        guard fields["carry"] == "\(branch)", let distGit = fields["dist-git"],
            let sourceGit = fields["source-git"]
        else { return nil }
        self.init(
            heads: BranchHeads(distGit: distGit, sourceGit: sourceGit),
            after: fields["after"],
            brings: fields["brings"]
        )
    }
}
