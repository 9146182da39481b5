import Git

/// The files of a dist-git commit.
struct DistGitTree: Sendable, Equatable {
    private(set) var files: [GitPath: TreeEntry]

    init(_ entries: [TreeEntry]) {
        files = Dictionary(entries.map { ($0.path, $0) }) { first, _ in first }
    }

    subscript(path: GitPath) -> TreeEntry? { files[path] }

    /// The paths where two trees differ, sorted.
    func paths(differingFrom other: DistGitTree) -> [GitPath] {
        Set(files.keys).union(other.files.keys).filter { files[$0] != other.files[$0] }.sorted()
    }

    /// Applies what a commit changed to this tree; nil when both touched a file in different ways.
    func applying(changesFrom old: DistGitTree, to new: DistGitTree) -> DistGitTree? {
        var merged = self
        for path in new.paths(differingFrom: old) where self[path] != new[path] {
            guard self[path] == old[path] else { return nil }
            merged.files[path] = new[path]
        }
        return merged
    }
}
