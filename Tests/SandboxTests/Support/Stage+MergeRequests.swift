import HTTP
import JSON
import Processes

@testable import Sandbox

extension Stage {
    static let sourceGit = "projects/src%2Fhello"
    static let distGit = "projects/rpms%2Fhello"

    /// Adds a commit to a new or known branch of a project, as a push of the bot does.
    @discardableResult
    func commit(
        to branch: String,
        of project: String = Example.distGit,
        message: String = "Change the packaging",
        files: [String: String] = ["notes.txt": "a change\n"],
        as user: String = "sluice-bot"
    ) async throws -> String {
        let tree = try WorkTree()
        let url = try await sandbox.cloneURL(of: project, as: user)
        try await tree.git(["clone", "--quiet", url, "clone"])
        if try await !tree.result(of: ["checkout", "--quiet", branch], in: "clone").status.isSuccess {
            try await tree.git(["checkout", "--quiet", "-b", branch], in: "clone")
        }
        try await tree.commit(message, files, in: "clone")
        try await tree.git(["push", "--quiet", "origin", branch], in: "clone")
        let head = try await tree.git(["rev-parse", "HEAD"], in: "clone")
        return String(head.dropLast())
    }

    /// Opens a merge request from a new branch of dist-git to its main branch; its `iid` is 1 for the first.
    @discardableResult
    func openMergeRequest(
        from branch: String = "change",
        title: String = "Change the packaging",
        description: String = ""
    ) async throws -> Reply {
        try await commit(to: branch, files: ["\(branch).txt": "a change\n"])
        return try await call(
            .post,
            "\(Self.distGit)/merge_requests",
            [
                "source_branch": branch.json, "target_branch": "c10s", "title": title.json,
                "description": description.json,
            ]
        )
    }

    /// The text of GitLab's own notes on the first merge request of dist-git, oldest first.
    func systemNotes() async throws -> [String] {
        let world = await sandbox.world
        guard let mergeRequest = world.mergeRequest("rpms/hello!1") else { return [] }
        return world.notes(of: mergeRequest.id).filter(\.isSystem).map(\.body)
    }
}
