package import Git
import GitLab

/// How a pair was found: everything that decides what to write, and nothing else.
package struct Observation: Sendable, Equatable {
    package let pair: Pair
    package let source: SourceMergeRequest
    /// The branch of dist-git that the mirror is meant for.
    package let targetBranch: String
    /// The branch that mirrors this merge request at present.
    package let branch: MirrorBranch
    /// Where that branch stands in dist-git; `nil` when it is not there.
    package var branchHead: ObjectID?
    /// The merge request of that branch; `nil` when there is none.
    package var mirror: Mirror?
    package var sticky: Sticky
    /// How many notes of persons and bots are on the source-git merge request.
    package var noteCount: Int
    package let conversion: PairConversion
    /// The key that markers are signed with.
    package let markerKey: [UInt8]?

    package init(
        pair: Pair,
        source: SourceMergeRequest,
        targetBranch: String,
        branch: MirrorBranch,
        branchHead: ObjectID?,
        mirror: Mirror?,
        sticky: Sticky,
        noteCount: Int,
        conversion: PairConversion,
        markerKey: [UInt8]?
    ) {
        self.pair = pair
        self.source = source
        self.targetBranch = targetBranch
        self.branch = branch
        self.branchHead = branchHead
        self.mirror = mirror
        self.sticky = sticky
        self.noteCount = noteCount
        self.conversion = conversion
        self.markerKey = markerKey
    }

    /// What the mirror should say, with this in its hidden line.
    package func text(marked marker: MirrorMarker) -> MirrorText {
        MirrorText(
            of: source,
            in: pair,
            targetBranch: targetBranch,
            markerLine: marker.marker(of: branch).line(signedWith: markerKey)
        )
    }
}
