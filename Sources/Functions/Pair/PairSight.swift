import GitLab

/// What GitLab shows of a pair, before its head is converted.
package struct PairSight: Sendable, Equatable {
    package let source: SourceMergeRequest
    /// The branch of dist-git that the mirror is meant for.
    package let targetBranch: String
    /// The branch that mirrors the merge request at present.
    package let branch: MirrorBranch
    package let mirror: Mirror?
    /// Where the mirror's branch stands, as its merge request says; `nil` without one.
    package let mirrorHead: String?
    /// How many notes of persons and bots are on the source-git merge request.
    package let noteCount: Int
    /// Whether everything was read, since a first look turned out too hasty.
    package let isThorough: Bool

    package init(
        source: SourceMergeRequest,
        targetBranch: String,
        branch: MirrorBranch,
        mirror: Mirror?,
        mirrorHead: String?,
        noteCount: Int,
        isThorough: Bool
    ) {
        self.source = source
        self.targetBranch = targetBranch
        self.branch = branch
        self.mirror = mirror
        self.mirrorHead = mirrorHead
        self.noteCount = noteCount
        self.isThorough = isThorough
    }

    /// Whether the mirror lacks the conversion of the source-git head.
    ///
    /// It is not made again because dist-git moved on.
    package var needsConversion: Bool {
        guard source.state == .opened else { return false }
        return mirror?.marker?.head != source.head || mirror?.targetBranch != targetBranch
    }

    /// Whether the mirror names its sticky note, and there is nothing else to tell than that all is well.
    package func isSettled(with conversion: PairConversion) -> Bool {
        guard !isThorough, let mirror, mirror.marker?.note != nil, mirror.state != .merged else {
            return false
        }
        switch conversion {
        case .kept, .made: return !mirror.isLeftClosed(at: source.head)
        case .alreadyThere, .impossible: return false
        }
    }
}
