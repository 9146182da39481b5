package import Git
package import GitLab

/// How a pair was found: everything that decides what to write, and nothing else.
package struct Observation: Observed, Equatable {
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
    /// The other mirrors that are not done with; the last one is closed first.
    package var superseded: [Mirror]
    package var sticky: Sticky
    /// How many notes of persons and bots are on the source-git merge request.
    package var noteCount: Int
    /// Whether the source-git merge request waits for the mirror, or for the one to be closed; `nil` when it does not.
    package var block: MirrorMarker.Block?
    /// What else it waits for, though it never will be merged: mirrors that are closed, and no hidden line names them.
    package var deadBlocks: [MergeRequestDependency.ID]
    /// The source-git merge request as GitLab showed it behind all writes that take long.
    package var sourceNow: MergeRequest?
    package let conversion: PairConversion
    /// The command that asked for a new mirror.
    package let command: Note.ID?
    /// What commands begin with.
    package let commandPrefix: String
    /// The key that markers are signed with.
    package let markerKey: [UInt8]?

    package init(
        _ sight: PairSight,
        branchHead: ObjectID?,
        sticky: Sticky,
        dependencies: [MergeRequestDependency] = [],
        conversion: PairConversion,
        commandPrefix: String,
        markerKey: [UInt8]?
    ) {
        pair = sight.pair
        source = sight.source
        targetBranch = sight.targetBranch
        branch = sight.branch
        mirror = sight.mirror
        superseded = sight.superseded
        noteCount = sight.noteCount
        block = (sight.superseded.last ?? sight.mirror)?.marker?.block
        let known = (sight.superseded + [sight.mirror].compactMap(\.self)).compactMap(\.marker?.block)
        deadBlocks = dependencies.filter { $0.isDead(for: sight.source) }.map(\.id)
            .filter { !known.contains(.set($0)) }
        command = sight.request.recreation
        self.branchHead = branchHead
        self.sticky = sticky
        self.conversion = conversion
        self.commandPrefix = commandPrefix
        self.markerKey = markerKey
    }

    /// What the mirror should say, with this in its hidden line.
    package func text(marked marker: MirrorMarker) -> MirrorText {
        MirrorText(of: source, in: pair, targetBranch: targetBranch, markerLine: line(marker))
    }

    /// The hidden line of the mirror.
    func line(_ marker: MirrorMarker) -> String { marker.marker(of: branch).line(signedWith: markerKey) }
}

extension MergeRequestDependency {
    /// Whether a merge request waits for a mirror of its own that is closed.
    fileprivate func isDead(for source: SourceMergeRequest) -> Bool {
        guard let blocker, blocker.state == .closed, let branch = MirrorBranch(blocker.sourceBranch) else {
            return false
        }
        return branch.sourceProject == source.project && branch.number == source.number
    }
}
