extension NewTree {
    /// Refuses what no tree can hold, or what git would not check out.
    /// - Throws: `.invalidPath` for the first such path.
    func check() throws(GitError) {
        let set = changes.filter { $0.value != .remove }
        let files = set.filter { !$0.value.isFolder }
        for path in set.keys.sorted() {
            let isInFile = path.ancestors.contains { files[$0] != nil }
            guard path.isValid, !isInFile else { throw .invalidPath(path) }
        }
    }
}

extension NewTree.Change {
    fileprivate var isFolder: Bool {
        if case .keep(.folder, _) = self { true } else { false }
    }
}

extension GitPath {
    /// The folders it is in, the nearest first.
    fileprivate var ancestors: some Sequence<GitPath> {
        sequence(first: self) { $0.parent }.dropFirst()
    }
}
