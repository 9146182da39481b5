import GitLab

extension PairSight {
    /// Chooses the mirror that counts.
    ///
    /// `mirrors` are all that there are, oldest generation first; `spent` are branches whose merge request GitLab
    /// does not open again.
    init(
        of pair: Pair,
        _ source: SourceMergeRequest,
        targetBranch: String,
        mirrors: [MergeRequest],
        noteCount: Int,
        _ request: LevellingRequest,
        spent: Set<MirrorBranch> = [],
        markerKey: [UInt8]?
    ) {
        let newest = mirrors.standing
        let branch =
            newest.flatMap { MirrorBranch($0.sourceBranch) }
            ?? MirrorBranch(of: source.number, in: source.project)
        self.init(
            pair: pair,
            source: source,
            targetBranch: targetBranch,
            branch: branch,
            mirror: newest.map { Mirror($0, of: branch, markerKey: markerKey) },
            mirrorHead: newest?.head,
            noteCount: noteCount,
            request: request
        )
        superseded = mirrors.filter { $0.number != newest?.number }
            .map { Mirror($0, of: branch, markerKey: markerKey) }
            .filter(\.isInTheWay)
        if isSpent || spent.contains(branch) { succeed() }
    }

    /// Whether the mirror is of no use for the source-git head, or a command wants another one.
    private var isSpent: Bool {
        guard let mirror, source.state == .opened else { return false }
        if let command = request.recreation, mirror.marker?.command != command { return true }
        return mirror.state == .merged && mirror.marker?.head != source.head
    }
}

extension Mirror {
    /// Takes what matters from GitLab's answer, and reads the hidden line; an older mirror has a branch of its own.
    init(_ mergeRequest: MergeRequest, of branch: MirrorBranch, markerKey: [UInt8]?) {
        let marker = Marker(in: mergeRequest.description, signedWith: markerKey)
        let branch = MirrorBranch(mergeRequest.sourceBranch) ?? branch
        self.init(mergeRequest, marker: marker.flatMap { MirrorMarker($0, of: branch) })
    }
}
