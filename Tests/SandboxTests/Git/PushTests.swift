import HTTP
import JSON
import Processes
import Testing

@testable import Sandbox

@Suite struct PushTests {
    /// Clones a project as a user, and says what happened to a push.
    private func push(
        _ arguments: [String],
        to project: String,
        as user: String,
        _ stage: Stage,
        preparing: (WorkTree) async throws -> Void = { _ in }
    ) async throws -> (isSuccess: Bool, message: String) {
        let tree = try WorkTree()
        try await tree.git(["clone", "--quiet", stage.sandbox.cloneURL(of: project, as: user), "clone"])
        try await preparing(tree)
        let result = try await tree.result(of: ["push"] + arguments, in: "clone")
        return (result.status.isSuccess, String(decoding: result.errorOutput, as: UTF8.self))
    }

    @Test func `A partial, shallow clone works without an account`() async throws {
        try await Stage.run { stage in
            let tree = try WorkTree()

            try await tree.git(
                [
                    "clone", "--filter=blob:none", "--depth", "1", "\(stage.sandbox.url)/src/hello.git",
                    "clone",
                ]
            )

            #expect(try await tree.git(["rev-list", "--count", "HEAD"], in: "clone") == "1\n")
            #expect(try await tree.git(["config", "remote.origin.promisor"], in: "clone") == "true\n")
            #expect(try await tree.git(["show", "HEAD:greeting.c"], in: "clone").contains("Hello"))
        }
    }

    @Test func `Any object can be fetched by its name`() async throws {
        try await Stage.run { stage in
            let blob = try #require(
                try await stage.call(.get, "\(Stage.sourceGit)/repository/files/greeting.c?ref=v1.0")[
                    "blob_id"
                ]?.string
            )
            let tree = try WorkTree()
            try await tree.git(["init", "--quiet", "."])

            try await tree.git([
                "fetch", "--quiet", "--depth", "1", "\(stage.sandbox.url)/src/hello.git", blob,
            ])

            #expect(try await tree.git(["cat-file", "-t", blob]) == "blob\n")
        }
    }

    @Test func `A contributor's push to a fork reaches the merge request in the target project`() async throws
    {
        try await Stage.run { stage in
            let first = try await stage.commit(to: "fix", of: Example.fork, as: "dana")
            let target = try #require(await stage.sandbox.world.project(named: "src/hello")?.id)
            try await stage.call(
                .post,
                "projects/dana%2Fhello/merge_requests",
                as: "dana",
                [
                    "source_branch": "fix", "target_branch": "c10s", "title": "x",
                    "target_project_id": target.json,
                ]
            )

            let second = try await stage.commit(
                to: "fix",
                of: Example.fork,
                message: "Fix <it> again",
                files: ["again.txt": "x\n"],
                as: "dana"
            )

            let mergeRequest = try #require(await stage.sandbox.world.mergeRequest("src/hello!1"))
            let note = try #require(await stage.sandbox.world.notes(of: mergeRequest.id).last).body
            #expect(
                try await stage.sandbox.object(at: "refs/merge-requests/1/head", of: "src/hello") == second
            )
            #expect(mergeRequest.head?.id == second)
            #expect(mergeRequest.versions.map(\.head.id) == [first, second])
            #expect(
                note.hasPrefix(
                    "added 1 commit\n\n<ul><li>\(second.prefix(8)) - Fix &lt;it&gt; again</li></ul>"
                )
            )
        }
    }

    @Test func `A protected branch refuses developers, and says why`() async throws {
        try await Stage.run { stage in
            let before = try await stage.sandbox.object(at: "refs/heads/c10s", of: "rpms/hello")

            let result = try await push(["origin", "HEAD:c10s"], to: "rpms/hello", as: "sluice-bot", stage) {
                tree in
                try await tree.commit("Sneak in", ["x.txt": "x\n"], in: "clone")
            }

            #expect(!result.isSuccess)
            #expect(
                result.message.contains(
                    "remote: GitLab: You are not allowed to push code to protected branches on this project."
                )
            )
            #expect(result.message.contains("[remote rejected] HEAD -> c10s (pre-receive hook declined)"))
            #expect(try await stage.sandbox.object(at: "refs/heads/c10s", of: "rpms/hello") == before)
        }
    }

    @Test func `A protected branch refuses even maintainers to rewrite it, and takes what is on top`()
        async throws
    {
        try await Stage.run { stage in
            let forced = try await push(
                ["--force", "origin", "HEAD:c10s"],
                to: "rpms/hello",
                as: "mia",
                stage
            ) { tree in
                try await tree.git(["commit", "--quiet", "--amend", "--message", "Rewritten"], in: "clone")
            }
            let added = try await push(["origin", "HEAD:c10s"], to: "rpms/hello", as: "mia", stage) { tree in
                try await tree.commit("On top", ["x.txt": "x\n"], in: "clone")
            }

            #expect(forced.message.contains("You are not allowed to force push code to a protected branch"))
            #expect(added.isSuccess, "\(added.message)")
        }
    }

    @Test func `One refused branch refuses the whole push`() async throws {
        try await Stage.run { stage in
            let result = try await push(
                ["origin", "HEAD:good", "HEAD:c10s"],
                to: "rpms/hello",
                as: "sluice-bot",
                stage
            ) {
                try await $0.commit("Both", ["x.txt": "x\n"], in: "clone")
            }

            #expect(!result.isSuccess)
            #expect(try await stage.sandbox.object(at: "refs/heads/good", of: "rpms/hello") == nil)
        }
    }

    @Test func `A stranger may not push, and nobody at all without a password`() async throws {
        try await Stage.run { stage in
            let stranger = try await push(["origin", "HEAD:x"], to: "rpms/hello", as: "dana", stage)
            let tree = try WorkTree()
            try await tree.git(["clone", "--quiet", "\(stage.sandbox.url)/rpms/hello.git", "clone"])
            let nobody = try await tree.result(of: ["push", "origin", "HEAD:x"], in: "clone")

            #expect(stranger.message.contains("You are not allowed to push code to this project."))
            #expect(!nobody.status.isSuccess)
            #expect(String(decoding: nobody.errorOutput, as: UTF8.self).contains("could not read Username"))
        }
    }

    @Test func `A lease that is out of date is refused by git itself`() async throws {
        try await Stage.run { stage in
            let old = try await stage.commit(to: "work")
            try await stage.commit(to: "work", files: ["second.txt": "x\n"])

            let stale = try await push(
                ["--force-with-lease=work:\(old)", "origin", "HEAD:work"],
                to: "rpms/hello",
                as: "sluice-bot",
                stage
            )
            let fresh = try await push(
                ["--force", "origin", "HEAD:work"],
                to: "rpms/hello",
                as: "sluice-bot",
                stage
            )

            #expect(stale.message.contains("stale info"))
            #expect(fresh.isSuccess)
        }
    }

    @Test func `The head of a merge request cannot be pushed to`() async throws {
        try await Stage.run { stage in
            let result = try await push(
                ["origin", "HEAD:refs/merge-requests/1/head"],
                to: "rpms/hello",
                as: "mia",
                stage
            )

            #expect(!result.isSuccess)
            #expect(result.message.contains("deny updating a hidden ref"))
        }
    }

    @Test func `Upstream's members may push to a fork's branch when its author allows it`() async throws {
        try await Stage.run { stage in
            try await stage.commit(to: "fix", of: Example.fork, as: "dana")
            let target = try #require(await stage.sandbox.world.project(named: "src/hello")?.id)
            try await stage.call(
                .post,
                "projects/dana%2Fhello/merge_requests",
                as: "dana",
                [
                    "source_branch": "fix", "target_branch": "c10s", "title": "x",
                    "target_project_id": target.json, "allow_collaboration": true,
                ]
            )

            let invited = try await push(
                ["origin", "HEAD:fix", "--force"],
                to: "dana/hello",
                as: "mia",
                stage
            )
            let other = try await push(["origin", "HEAD:other"], to: "dana/hello", as: "mia", stage)

            #expect(invited.isSuccess, "\(invited.message)")
            #expect(other.message.contains("You are not allowed to push code to this project."))
        }
    }

    @Test func `A private project is unknown to git without an account`() async throws {
        try await Stage.run { stage in
            await stage.sandbox.change { world in
                if let id = world.project(named: "src/hello")?.id {
                    world.projects[id]?.visibility = .private
                }
            }

            let nobody = try await stage.send(.get, "/src/hello.git/info/refs?service=git-upload-pack")
            let stranger = try await stage.send(
                .get,
                "/src/hello.git/info/refs?service=git-upload-pack",
                headers: [HTTPHeader(name: "PRIVATE-TOKEN", value: "sandbox-token-of-dana")]
            )

            #expect(nobody.status == 401)
            #expect(nobody.headers["WWW-Authenticate"] == "Basic realm=\"GitLab\"")
            #expect(stranger.status == 404)
        }
    }

    @Test func `Git follows a project to its new name`() async throws {
        try await Stage.run { stage in
            await stage.sandbox.rename("src/hello", to: "src/hallo")
            let tree = try WorkTree()

            try await tree.git(["clone", "--quiet", "\(stage.sandbox.url)/src/hello", "clone"])

            #expect(try await tree.git(["rev-parse", "HEAD"], in: "clone").hasPrefix("b68eb74"))
        }
    }
}
