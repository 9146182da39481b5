import Glibc

extension Repository {
    /// The commits where a shallow history ends: they are here, their parents are not.
    package func shallowBoundary() throws(GitError) -> Set<ObjectID> {
        guard let file = fopen(shallowFile, "re") else {
            if errno == ENOENT { return [] }
            throw .notARepository(path)
        }
        defer { fclose(file) }
        var boundary: Set<ObjectID> = []
        var line = [CChar](repeating: 0, count: 128)
        while fgets(&line, Int32(line.count), file) != nil {
            let name = line.prefix { $0 != 0 && $0 != 10 }.map(UInt8.init(bitPattern:)).text
            if let id = ObjectID(name) { boundary.insert(id) }
        }
        return boundary
    }

    /// Whether the history that was fetched ends at a commit, so that its parents are not here.
    package func isShallowBoundary(_ commit: ObjectID) throws(GitError) -> Bool {
        try shallowBoundary().contains(commit)
    }

    /// Makes sure that commits can be compared with their parents.
    /// - Throws: `.historyEnds` for the first that cannot.
    func checkParents(of commits: [ObjectID]) throws(GitError) {
        let boundary = try shallowBoundary()
        if let end = commits.first(where: boundary.contains) { throw .historyEnds(end) }
    }
}
