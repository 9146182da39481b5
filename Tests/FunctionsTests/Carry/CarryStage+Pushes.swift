import Git
import GitLab
import Sandbox

/// What people commit.
extension CarryStage {
    /// Pushes a commit of mia's, and gives its name; `nil` removes a file, a delay makes it look rebased.
    @discardableResult
    func commit(
        _ message: String,
        to project: String = Example.distGit,
        branch: String = Example.branch,
        onto start: String? = nil,
        rebasedAfter delay: Int64 = 0,
        changing files: [String: String?]
    ) async throws -> String {
        try await Repository.withTemporary { repository in
            let remote = remote(of: project)
            let reference = "refs/heads/\(branch)"
            let base = start.map { "refs/heads/\($0)" } ?? reference
            try await repository.fetch(["+\(base):refs/test/base"], from: remote)
            let head = try await repository.resolve("refs/test/base")
            let seconds = try await repository.commit(head ?? repository.emptyTree).committer.seconds + 60
            let mia = Signature(name: "Mia Maintainer", email: "mia@example.com", seconds: seconds)
            let changes = files.map { path, text in
                (GitPath(path), text.map { NewTree.Change.write(.file, Array($0.utf8)) } ?? .remove)
            }
            let commit = NewCommit(
                parents: [head].compactMap(\.self),
                author: mia,
                committer: mia.at(seconds: seconds + delay, zone: mia.zone),
                message: Array(message.utf8),
                tree: NewTree(base: .firstParent, changes: Dictionary(changes) { first, _ in first })
            )
            let id = try await repository.write(commit)
            let isNew = start != nil && start != branch
            _ = try await repository.push(id, to: reference, of: remote, expecting: isNew ? nil : head)
            return id.text
        }
    }

    /// Pushes many commits of mia's at once, each with a file of its own.
    func commit(_ count: Int, to project: String, named name: String) async throws {
        try await Repository.withTemporary { repository in
            let reference = "refs/heads/\(Example.branch)"
            try await repository.fetch(["+\(reference):refs/test/base"], from: remote(of: project))
            guard let head = try await repository.resolve("refs/test/base") else { return }
            let start = try await repository.commit(head).committer.seconds
            let commits = (0..<count).map { index in
                let time = start + 60 * Int64(index + 1)
                let mia = Signature(name: "Mia Maintainer", email: "mia@example.com", seconds: time)
                return NewCommit(
                    following: [index == 0 ? .existing(head) : .new(index - 1)],
                    author: mia,
                    committer: mia,
                    message: Array("\(name) \(index)\n".utf8),
                    tree: NewTree(
                        base: .firstParent,
                        changes: [GitPath("\(name)-\(index)"): .write(.file, [])]
                    )
                )
            }
            let last = try await repository.write(commits).last
            _ = try await repository.push(last, to: reference, of: remote(of: project), expecting: head)
        }
    }

    /// Pushes a change of the spec file that is packaging only.
    @discardableResult
    func requireGettext(in branch: String = Example.branch) async throws -> String {
        let spec = try await sandbox.file("hello.spec", at: branch, of: Example.distGit) ?? ""
        let changed = spec.replacing(
            "BuildRequires:  make\n",
            with: "BuildRequires:  make\nBuildRequires:  gettext\n"
        )
        return try await commit("Require gettext\n", branch: branch, changing: ["hello.spec": changed])
    }
}
