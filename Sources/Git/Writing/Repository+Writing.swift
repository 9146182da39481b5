import Processes

extension Repository {
    /// Writes a commit with all its trees and files, in one run of git; no reference is touched.
    package func write(_ commit: NewCommit) async throws(GitError) -> ObjectID {
        let ids = try await write([commit])
        return ids[0]
    }

    /// Writes commits that may follow on each other, in one run of git; no reference is touched.
    ///
    /// The same commits have the same names, whoever writes them.
    /// - Throws: `.missingObject` for a parent, tree or file that is not there, `.invalidPath`.
    package func write(_ commits: [NewCommit]) async throws(GitError) -> [ObjectID] {
        guard !commits.isEmpty else { return [] }
        var stream = ImportStream()
        for (index, commit) in commits.enumerated() { try stream.add(commit, index: index) }
        stream.finish()
        let command: [CommandArgument] = ["fast-import", "--quiet", "--done", "--date-format=raw-permissive"]
        let result = try await withView { view throws(GitError) in
            try await view.git(command, input: stream.bytes)
        }
        let ids = result.output.split(separator: .newline).compactMap { ObjectID($0.text) }
        guard ids.count == commits.count else { throw GitError(failureOf: "git fast-import", result) }
        return ids
    }

    /// Writes a tree with all its folders and files, and a commit to carry it that nothing refers to.
    package func writeTree(_ tree: NewTree) async throws(GitError) -> ObjectID {
        let nobody = Signature(name: "", email: "", seconds: 0)
        let carrier = NewCommit(parents: [], author: nobody, committer: nobody, message: [], tree: tree)
        let id = try await write(carrier)
        return try await commit(id).tree
    }
}
