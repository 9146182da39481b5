import Git
import GitLab

/// What GitLab shows of a pair, before its head is converted.
package struct PairSight: Sendable, Equatable {
    package let pair: Pair
    package let source: SourceMergeRequest
    /// The branch of dist-git that the mirror is meant for.
    package let targetBranch: String
    /// The branch that mirrors the merge request at present.
    package var branch: MirrorBranch
    package var mirror: Mirror?
    /// Where the mirror's branch stands, as its merge request says; `nil` without one.
    package var mirrorHead: String?
    /// The other mirrors that are not done with, oldest generation first: a command wants them replaced, or workers met.
    package var superseded: [Mirror] = []
    /// How many notes of persons and bots are on the source-git merge request.
    package let noteCount: Int
    /// How closely it was looked at, and what for.
    package let request: LevellingRequest

    package init(
        pair: Pair,
        source: SourceMergeRequest,
        targetBranch: String,
        branch: MirrorBranch,
        mirror: Mirror?,
        mirrorHead: String?,
        noteCount: Int,
        request: LevellingRequest
    ) {
        self.pair = pair
        self.source = source
        self.targetBranch = targetBranch
        self.branch = branch
        self.mirror = mirror
        self.mirrorHead = mirrorHead
        self.noteCount = noteCount
        self.request = request
    }

    /// Whether the mirror lacks the conversion of the source-git head.
    ///
    /// It is not made again because dist-git moved on, unless somebody asks for that or GitLab finds conflicts.
    package var needsConversion: Bool {
        guard let mirror else { return source.state == .opened }
        guard mirror.follows(source), source.state == .opened || mirror.state == .opened else { return false }
        return mirror.marker?.head != source.head || mirror.marker?.commit?.text != mirrorHead
            || mirror.targetBranch != targetBranch
            || mirror.hasConflicts || request.convertsAnew
    }

    /// Whether nobody has to read the sticky note: nothing is told, or the mirror vouches for it.
    package func isTold(with conversion: PairConversion) -> Bool {
        guard !request.isThorough else { return false }
        guard source.state != .closed, let mirror else { return source.state != .opened }
        switch conversion {
        case .kept, .made(_, replacing: nil):
            let kind = StickyMessage(of: mirror, for: source).kind
            return mirror.marker?.note != nil && mirror.marker?.message == kind
        case .made, .alreadyThere, .behind, .impossible: return false
        }
    }

    /// Goes over to the next generation: the mirror so far is spent.
    mutating func succeed() {
        if let mirror, mirror.isInTheWay { superseded.append(mirror) }
        (branch, mirror, mirrorHead) = (branch.successor, nil, nil)
    }
}
