extension Forge {
    /// More references of a kind in one push than this, and webhooks are told of none of them.
    private static let announcedReferences = 3

    /// Lets webhooks, merge requests and pipelines follow what a push has moved.
    func record(
        _ changes: [ReferenceChange],
        options: [String] = [],
        in project: World.Project.ID,
        by user: World.User.ID
    ) async throws {
        await store.change { $0.touch(project) }
        for change in changes {
            let sameKind = changes.count { $0.isTag == change.isTag }
            if sameKind <= Self.announcedReferences {
                let summary = try await summary(of: change, options: options, in: project, by: user)
                await store.change { $0.announce(summary) }
            }
            guard let branch = change.branch else { continue }
            try await followSource(branch, change, in: project, by: user)
            try await followTarget(branch, change, in: project, by: user)
        }
    }

    /// Merge requests that bring the branch elsewhere get its new commits, or are closed with it.
    private func followSource(
        _ branch: String,
        _ change: ReferenceChange,
        in project: World.Project.ID,
        by user: World.User.ID
    ) async throws {
        for mergeRequest in await store.world.openMergeRequests(from: branch, of: project) {
            if change.isDeletion {
                await store.change { $0.close(mergeRequest.id, by: user) }
                continue
            }
            let oldHead = change.isCreation ? mergeRequest.head?.id : change.old
            guard let contents = try await contents(of: mergeRequest, since: oldHead) else { continue }
            await store.change { world in
                if change.isCreation {
                    world.addSystemNote(
                        SystemNote.branch(branch, was: "restored"),
                        on: mergeRequest.id,
                        by: user
                    )
                }
                world.push(contents, to: mergeRequest.id, oldHead: change.old, by: user)
                _ = world.startPipeline(for: mergeRequest.id, by: user)
            }
        }
    }

    /// Merge requests into the branch are merged by it, or have to be checked again.
    private func followTarget(
        _ branch: String,
        _ change: ReferenceChange,
        in project: World.Project.ID,
        by user: World.User.ID
    ) async throws {
        guard !change.isDeletion else { return }
        let repository = repositories[try await self.project(project)]
        for mergeRequest in await store.world.openMergeRequests(into: branch, of: project) {
            guard let version = mergeRequest.version else { continue }
            let isContained = try await repository.isAncestor(version.head.id, of: change.new)
            if isContained, !version.commits.isEmpty {
                await store.change { $0.markMerged(mergeRequest.id, by: user, commit: nil) }
            } else {
                try await refresh(mergeRequest)
            }
        }
    }
}
