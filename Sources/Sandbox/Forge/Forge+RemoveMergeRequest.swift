extension Forge {
    /// Deletes a merge request with everything that hangs on it.
    func remove(_ mergeRequest: World.MergeRequest, of project: World.Project) async throws {
        await store.change { $0.remove(mergeRequest.id) }
        try await repositories[project].update("refs/merge-requests/\(mergeRequest.number)/head", to: nil)
    }

    /// How many commits of the target branch a merge request lacks.
    func divergedCommits(of mergeRequest: World.MergeRequest) async throws -> Int {
        let repository = repositories[try await project(mergeRequest.project)]
        guard let head = mergeRequest.head?.id,
            let target = repository.head(ofBranch: mergeRequest.targetBranch)
        else { return 0 }
        return try await repository.count("\(head)..\(target)")
    }
}

extension World {
    fileprivate mutating func remove(_ mergeRequest: MergeRequest.ID) {
        let gone = Set(notes(of: mergeRequest).map(\.id))
        mergeRequests[mergeRequest] = nil
        notes = notes.filter { $0.value.mergeRequest != mergeRequest }
        dependencies = dependencies.filter {
            $0.value.blocked != mergeRequest && $0.value.blocking != mergeRequest
        }
        awards = awards.filter { award in
            switch award.value.target {
            case .mergeRequest(let id): id != mergeRequest
            case .note(let id): !gone.contains(id)
            }
        }
    }
}
