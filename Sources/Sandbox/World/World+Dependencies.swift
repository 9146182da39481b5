extension World {
    /// What a merge request waits for.
    package func dependencies(of mergeRequest: MergeRequest.ID) -> [Dependency] {
        dependencies.values.filter { $0.blocked == mergeRequest }.sorted { $0.id < $1.id }
    }

    /// What waits for a merge request.
    package func dependents(of mergeRequest: MergeRequest.ID) -> [Dependency] {
        dependencies.values.filter { $0.blocking == mergeRequest }.sorted { $0.id < $1.id }
    }

    /// Whether a merge request waits for one that is not merged; a closed one goes on blocking.
    func isBlocked(_ mergeRequest: MergeRequest.ID) -> Bool {
        dependencies(of: mergeRequest).contains { mergeRequests[$0.blocking]?.state != .merged }
    }

    mutating func addDependency(of blocked: MergeRequest.ID, on blocking: MergeRequest.ID) -> Dependency {
        let dependency = Dependency(id: number(.dependency), blocking: blocking, blocked: blocked)
        dependencies[dependency.id] = dependency
        return dependency
    }
}
