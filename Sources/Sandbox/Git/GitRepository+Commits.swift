extension GitRepository {
    /// One commit; `nil` when the name stands for none.
    func commit(_ name: String) async throws -> GitCommit? {
        guard let id = try await resolve(name) else { return nil }
        return try await log(["--no-walk", id]).first
    }

    /// Commits as `git log` selects them.
    func log(_ selection: [String]) async throws -> [GitCommit] {
        let output = try await git(
            ["log", "-z", "--date=raw", "--format=\(CommitText.format)"] + selection + ["--"]
        )
        return try CommitText.commits(in: output)
    }

    /// The commits that touch a path.
    func log(_ selection: [String], touching path: String) async throws -> [GitCommit] {
        let arguments = ["log", "-z", "--date=raw", "--format=\(CommitText.format)"] + selection
        return try CommitText.commits(in: try await git(arguments + ["--", ":(literal)\(path)"]))
    }

    func count(_ range: String) async throws -> Int {
        Int(try await text(["rev-list", "--count", range, "--"])) ?? 0
    }

    /// The branches, by name.
    func branches() async throws -> [GitBranch] {
        let references = try await references(below: "refs/heads")
        guard !references.isEmpty else { return [] }
        let commits = try await log(["--no-walk=unsorted"] + references.map(\.object))
        let byID = Dictionary(commits.map { ($0.id, $0) }) { first, _ in first }
        return references.compactMap { reference in
            byID[reference.object].map { GitBranch(name: String(reference.name.dropFirst(11)), commit: $0) }
        }
    }
}

/// A branch and its newest commit.
struct GitBranch: Sendable {
    let name: String
    let commit: GitCommit
}
