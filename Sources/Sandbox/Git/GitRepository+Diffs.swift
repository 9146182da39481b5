extension GitRepository {
    /// The files that differ between two commits, with their hunks.
    func diffs(from old: String, to new: String) async throws -> [FileDiff] {
        try DiffText(try await git(diffTree + ["--raw", "--patch", "-z", old, new])).files
    }

    /// The whole difference as one patch.
    func rawDiff(from old: String, to new: String) async throws -> [UInt8] {
        try await git(diffTree + ["--patch", old, new])
    }

    func changedFileCount(from old: String, to new: String) async throws -> Int {
        try await git(diffTree + ["--name-only", "-z", "--no-renames", old, new]).count { $0 == 0 }
    }

    func statistics(from old: String, to new: String) async throws -> DiffStatistics {
        try await text(diffTree + ["--numstat", old, new]).split(separator: "\n").reduce(into: .init()) {
            let numbers = $1.split(separator: "\t")
            $0.additions += Int(numbers[0]) ?? 0
            $0.deletions += Int(numbers[1]) ?? 0
        }
    }

    /// The paths a commit adds, modifies and removes, against its first parent.
    func touchedPaths(of commit: GitCommit) async throws -> PushedCommit {
        let arguments = ["diff-tree", "-r", "--no-renames", "--name-status", "-z"]
        let output = try await git(arguments + [try await parent(of: commit), commit.id])
        let words = output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
        let pairs = stride(from: 0, to: words.count - 1, by: 2).map { (words[$0], words[$0 + 1]) }
        return PushedCommit(
            commit: commit,
            added: pairs.filter { $0.0 == "A" }.map(\.1),
            modified: pairs.filter { $0.0 != "A" && $0.0 != "D" }.map(\.1),
            removed: pairs.filter { $0.0 == "D" }.map(\.1)
        )
    }

    /// The first parent, or the empty tree for a first commit.
    func parent(of commit: GitCommit) async throws -> String {
        if let parent = commit.parents.first { return parent }
        return try await text(["hash-object", "-t", "tree", "/dev/null"])
    }

    private var diffTree: [String] {
        ["diff-tree", "-r", "-M", "--no-color", "--no-ext-diff", "--no-textconv", "--full-index"]
    }
}
