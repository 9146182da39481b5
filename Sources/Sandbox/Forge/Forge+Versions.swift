extension Forge {
    /// Copies the head of a source branch into the target project, as `refs/merge-requests/N/head`.
    ///
    /// Returns the head; `nil` when the branch or the fork is gone, and the old head stays.
    func fetchHead(of mergeRequest: World.MergeRequest) async throws -> String? {
        let world = await store.world
        guard let target = world.projects[mergeRequest.project],
            let source = mergeRequest.sourceProject.flatMap({ world.projects[$0] }),
            let head = repositories[source].head(ofBranch: mergeRequest.sourceBranch)
        else { return nil }
        let reference = "refs/merge-requests/\(mergeRequest.number)/head"
        if repositories[target].object(at: reference) == head { return head }
        if source.id == target.id {
            try await repositories[target].update(reference, to: head)
        } else {
            let refspec = "+refs/heads/\(mergeRequest.sourceBranch):\(reference)"
            try await repositories[target].fetch([refspec], from: repositories[source])
        }
        return head
    }

    /// Looks at both branches of a merge request; `nil` when one of them is gone.
    func contents(
        of mergeRequest: World.MergeRequest,
        since oldHead: String? = nil
    ) async throws -> VersionContents? {
        guard let head = try await fetchHead(of: mergeRequest) else { return nil }
        let repository = repositories[try await project(mergeRequest.project)]
        guard let start = repository.head(ofBranch: mergeRequest.targetBranch),
            let commit = try await repository.commit(head)
        else { return nil }
        let base = try await repository.mergeBase([head, start]) ?? start
        var contents = VersionContents(
            head: commit,
            base: base,
            start: start,
            commits: try await repository.log(["\(start)..\(head)"]),
            changes: try await repository.changedFileCount(from: base, to: head)
        )
        if let oldHead { contents.pushed = try await repository.log(["--reverse", "\(oldHead)..\(head)"]) }
        return contents
    }

    /// Looks at the target branch again, as after a change of it.
    func refresh(_ mergeRequest: World.MergeRequest) async throws {
        guard let contents = try await contents(of: mergeRequest) else { return }
        await store.change { $0.refresh(contents, of: mergeRequest.id) }
    }

    /// Finds out whether a merge request can be merged, unless that is known.
    func check(_ id: World.MergeRequest.ID) async throws {
        let mergeRequest = try await mergeRequest(id)
        guard mergeRequest.state == .opened, mergeRequest.mergeStatus == .unchecked,
            let head = mergeRequest.head?.id
        else { return }
        let repository = repositories[try await project(mergeRequest.project)]
        var isMergeable = false
        if let target = repository.head(ofBranch: mergeRequest.targetBranch) {
            let isContained = try await repository.isAncestor(head, of: target)
            let tree = try await repository.mergedTree(target, head)
            isMergeable = !isContained && tree != nil
        }
        let status: World.MergeRequest.MergeStatus = isMergeable ? .canBeMerged : .cannotBeMerged
        await store.change { $0.set(status, of: id, at: head) }
    }
}

extension World {
    /// Records the result of a check, unless the merge request has moved on meanwhile.
    fileprivate mutating func set(_ status: MergeRequest.MergeStatus, of id: MergeRequest.ID, at head: String)
    {
        guard mergeRequests[id]?.head?.id == head else { return }
        mergeRequests[id]?.mergeStatus = status
    }
}
