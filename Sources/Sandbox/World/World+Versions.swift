extension World {
    /// Records what the first look at the branches found; nobody is told.
    mutating func setFirstVersion(_ contents: VersionContents, of id: MergeRequest.ID) {
        let version = makeVersion(contents)
        mergeRequests[id]?.versions.append(version)
    }

    /// Records a push to the source branch: a system note, and a webhook with the old head.
    mutating func push(_ contents: VersionContents, to id: MergeRequest.ID, oldHead: String, by user: User.ID)
    {
        guard let known = mergeRequests[id]?.version else { return }
        let version = makeVersion(contents)
        let note = SystemNote.addedCommits(
            contents.pushed,
            known: Set(known.commits.map(\.id)),
            oldHead: oldHead,
            comparison: comparisonPath(of: id, version: version.id, oldHead: oldHead)
        )
        if let note { addSystemNote(note, on: id, by: user) }
        change(id, by: user, action: .update(oldHead: oldHead)) {
            $0.versions.append(version)
            $0.mergeStatus = .unchecked
            $0.headPipeline = nil
        }
        refreshHeadPipeline(of: id)
    }

    /// Records that the target branch moved so that the commits are others; nobody is told.
    mutating func refresh(_ contents: VersionContents, of id: MergeRequest.ID) {
        let version = makeVersion(contents)
        mergeRequests[id]?.versions.append(version)
        mergeRequests[id]?.mergeStatus = .unchecked
    }

    private mutating func makeVersion(_ contents: VersionContents) -> MergeRequest.Version {
        MergeRequest.Version(
            id: number(.version),
            createdAt: now(),
            head: contents.head,
            base: contents.base,
            start: contents.start,
            commits: contents.commits,
            changes: contents.changes
        )
    }

    private func comparisonPath(
        of id: MergeRequest.ID,
        version: MergeRequest.Version.ID,
        oldHead: String
    ) -> String {
        guard let mergeRequest = mergeRequests[id] else { return "" }
        return "\(path(of: mergeRequest))/diffs?diff_id=\(version)&start_sha=\(oldHead)"
    }
}
