import Git

/// The spec files of dist-git's commits, each read once.
actor SpecFileCache {
    private let repository: Repository
    private var known: [ObjectID: SpecFile] = [:]

    init(_ repository: Repository) { self.repository = repository }

    /// The spec file that a tree has at a path; empty when it has none.
    func spec(at path: GitPath, in tree: DistGitTree) async throws -> SpecFile {
        guard let entry = tree[path] else { return SpecFile([]) }
        if let spec = known[entry.object] { return spec }
        let spec = SpecFile(try await repository.blob(entry.object))
        known[entry.object] = spec
        return spec
    }
}
