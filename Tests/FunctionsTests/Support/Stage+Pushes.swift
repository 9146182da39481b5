import Git
import Sandbox

/// What dana commits in her fork.
extension Stage {
    /// Pushes a commit to the branch of dana's merge request: on top of it, or in its place.
    func push(_ message: String, inPlace: Bool = false, changing files: [String: String]) async throws {
        try await Repository.withTemporary { repository in
            let token = Example.tokens["dana"] ?? ""
            let remote = Remote(
                url: "\(sandbox.url)/\(Example.fork).git",
                credential: Credential(user: "dana", secret: token)
            )
            let reference = "refs/heads/greet-everyone"
            try await repository.fetch(["+\(reference):refs/test/head"], from: remote)
            guard let head = try await repository.resolve("refs/test/head") else { return }
            let old = try await repository.commit(head)
            let dana = Signature(
                name: "Dana Developer",
                email: "dana@example.com",
                seconds: old.committer.seconds + 60
            )
            let changes = files.map { path, text in
                (GitPath(path), NewTree.Change.write(.file, Array(text.utf8)))
            }
            let commit = NewCommit(
                parents: inPlace ? old.parents : [head],
                author: dana,
                committer: dana,
                message: Array(message.utf8),
                tree: NewTree(base: .firstParent, changes: Dictionary(changes) { first, _ in first })
            )
            let id = try await repository.write(commit)
            _ = try await repository.push(id, to: reference, of: remote, expecting: head)
        }
    }
}
