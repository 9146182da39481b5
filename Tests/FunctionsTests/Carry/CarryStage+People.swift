import Git
import GitLab
import HTTP
import Runtime
import Sandbox

/// What people do besides.
extension CarryStage {
    /// Takes the newest commit of a branch back.
    func rewind(_ branch: String, of project: String) async throws {
        try await moveByForce(branch, of: project) { $0.parents.first }
    }

    /// Removes a branch.
    func remove(_ branch: String, of project: String) async throws {
        try await moveByForce(branch, of: project) { _ in nil }
    }

    /// Merges a branch of dist-git into its main branch, with a commit of its own.
    func mergeDistGit(_ branch: String) async throws {
        try await Repository.withTemporary { repository in
            let remote = remote(of: Example.distGit)
            let names = ["refs/heads/\(Example.branch)", "refs/heads/\(branch)"]
            try await repository.fetch(names.map { "+\($0):\($0)" }, from: remote)
            let parents = try await [repository.resolve(names[0]), repository.resolve(names[1])].compactMap(
                \.self
            )
            let merged = try await repository.commit(parents[1])
            let mia = Signature(
                name: "Mia Maintainer",
                email: "mia@example.com",
                seconds: merged.committer.seconds
            )
            let commit = NewCommit(
                parents: parents,
                author: mia,
                committer: mia,
                message: Array("Merge branch '\(branch)'\n".utf8),
                tree: NewTree(base: merged.tree)
            )
            let id = try await repository.write(commit)
            _ = try await repository.push(id, to: names[0], of: remote, expecting: parents[0])
        }
    }

    private func moveByForce(
        _ branch: String,
        of project: String,
        to target: (Commit) -> ObjectID?
    ) async throws {
        try await Repository.withTemporary { repository in
            try await repository.fetch(["+refs/heads/\(branch):refs/test/head"], from: remote(of: project))
            guard let head = try await repository.resolve("refs/test/head") else { return }
            let commit = try await repository.commit(head)
            _ = try await repository.push(
                target(commit),
                to: "refs/heads/\(branch)",
                of: remote(of: project),
                expecting: head
            )
        }
    }

    func remote(of project: String) -> Remote {
        Remote(
            url: "\(sandbox.url)/\(project).git",
            credential: Credential(user: "mia", secret: Example.tokens["mia"] ?? "")
        )
    }

    /// Merges the merge request of src/hello as its maintainer.
    func merge(_ number: MergeRequest.Number, squashing: Bool = false) async throws {
        let request = HTTPRequest(
            .put,
            "\(sandbox.url)/api/v4/projects/src%2Fhello/merge_requests/\(number)/merge",
            headers: [
                HTTPHeader(name: "PRIVATE-TOKEN", value: Example.tokens["mia"] ?? ""),
                HTTPHeader(name: "Content-Type", value: "application/json"),
            ],
            body: Array(#"{"squash": \#(squashing)}"#.utf8)
        )
        let response = try await transport.send(request)
        guard response.status == 200 else {
            throw Failure.impossible("not merged: \(String(decoding: response.body, as: UTF8.self))")
        }
    }

    func close(_ number: MergeRequest.Number) async throws {
        let changes = MergeRequestChanges(state: .close)
        _ = try await mia.send(.updateMergeRequest(number, in: .path(Example.sourceGit), changes))
    }
}
