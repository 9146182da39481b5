import HTTP
import JSON
import Testing

@testable import Sandbox

@Suite struct MergeTests {
    private let own = "\(Stage.distGit)/merge_requests/1"

    @Test func `Merging makes a merge commit and says who did it`() async throws {
        try await Stage.run { stage in
            let head = try #require(try await stage.openMergeRequest()["sha"]?.string)

            let merged = try await stage.call(.put, "\(own)/merge", as: "mia", ["sha": head.json])

            let commit = try #require(merged["merge_commit_sha"]?.string)
            let parents = try await stage.call(.get, "\(Stage.distGit)/repository/commits/\(commit)")[
                "parent_ids"
            ]
            #expect(merged["state"]?.string == "merged")
            #expect(merged["merge_user"]?["username"]?.string == "mia")
            #expect(parents?.elements.last?.string == head)
            #expect(try await stage.sandbox.object(at: "refs/heads/c10s", of: "rpms/hello") == commit)
            #expect(try await stage.sandbox.file("change.txt", at: "c10s", of: "rpms/hello") == "a change\n")
        }
    }

    @Test func `A head that has moved is not merged`() async throws {
        try await Stage.run { stage in
            let old = try #require(try await stage.openMergeRequest()["sha"]?.string)
            let new = try await stage.commit(to: "change", files: ["more.txt": "more\n"])

            let reply = try await stage.call(.put, "\(own)/merge", as: "mia", ["sha": old.json])

            #expect(reply.status == 409)
            #expect(reply["message"]?.string == "SHA does not match HEAD of source branch: \(new)")
        }
    }

    @Test func `Who may not push to the target branch may not merge`() async throws {
        try await Stage.run { stage in
            try await stage.openMergeRequest()

            let reply = try await stage.call(.put, "\(own)/merge")

            #expect(reply.text == #"{"message":"401 Unauthorized"}"#)
        }
    }

    @Test func `A draft and a closed one are not merged`() async throws {
        try await Stage.run { stage in
            try await stage.openMergeRequest(title: "Draft: Change")

            let draft = try await stage.call(.put, "\(own)/merge", as: "mia")
            try await stage.call(.put, own, ["title": "Change", "state_event": "close"])
            let closed = try await stage.call(.put, "\(own)/merge", as: "mia")

            #expect(draft.text == #"{"message":"405 Method Not Allowed"}"#)
            #expect(closed.status == 405)
        }
    }

    @Test func `A conflict is found by git and stops the merge`() async throws {
        try await Stage.run { stage in
            try await stage.commit(to: "change", files: ["sources": "one\n"])
            try await stage.call(
                .post,
                "\(Stage.distGit)/merge_requests",
                ["source_branch": "change", "target_branch": "c10s", "title": "Change"]
            )
            try await stage.commit(to: "c10s", files: ["sources": "two\n"], as: "mia")

            try await stage.call(.get, own)
            let checked = try await stage.call(.get, own)
            let merged = try await stage.call(.put, "\(own)/merge", as: "mia")

            #expect(checked["detailed_merge_status"]?.string == "conflict")
            #expect(checked["has_conflicts"] == true)
            #expect(merged.text == #"{"message":"Branch cannot be merged"}"#)
        }
    }

    @Test func `The source branch goes when that is asked for`() async throws {
        try await Stage.run { stage in
            try await stage.openMergeRequest()

            try await stage.call(.put, "\(own)/merge", as: "mia", ["should_remove_source_branch": true])

            let branch = try await stage.call(.get, "\(Stage.distGit)/repository/branches/change")
            #expect(branch.text == #"{"message":"404 Branch Not Found"}"#)
            #expect(try await stage.call(.get, own)["state"]?.string == "merged")
        }
    }

    @Test func `Squashing brings one commit`() async throws {
        try await Stage.run { stage in
            try await stage.openMergeRequest(title: "All in one")
            try await stage.commit(to: "change", files: ["more.txt": "more\n"])

            let merged = try await stage.call(.put, "\(own)/merge", as: "mia", ["squash": true])

            let squashed = try #require(merged["squash_commit_sha"]?.string)
            let commit = try await stage.call(.get, "\(Stage.distGit)/repository/commits/\(squashed)")
            #expect(commit["title"]?.string == "All in one")
            #expect(commit["stats"]?["additions"]?.int == 2)
        }
    }

    @Test func `A fast-forward moves the branch to the head, and only when nothing else has moved`()
        async throws
    {
        try await Stage.run { stage in
            try await stage.call(.put, Stage.distGit, as: "mia", ["merge_method": "ff"])
            let head = try #require(try await stage.openMergeRequest()["sha"]?.string)
            try await stage.openMergeRequest(from: "other")

            let first = try await stage.call(.put, "\(own)/merge", as: "mia")
            let second = try await stage.call(.put, "\(Stage.distGit)/merge_requests/2/merge", as: "mia")

            #expect(first["state"]?.string == "merged")
            #expect(try await stage.sandbox.object(at: "refs/heads/c10s", of: "rpms/hello") == head)
            #expect(second.status == 405)
        }
    }

    @Test func `A merge request whose commits are pushed to its target is merged by that`() async throws {
        try await Stage.run { stage in
            try await stage.openMergeRequest()
            let tree = try WorkTree()
            try await tree.git([
                "clone", "--quiet", stage.sandbox.cloneURL(of: "rpms/hello", as: "mia"), "clone",
            ])

            try await tree.git(["push", "--quiet", "origin", "origin/change:refs/heads/c10s"], in: "clone")

            let reply = try await stage.call(.get, own)
            #expect(reply["state"]?.string == "merged")
            #expect(reply["merge_user"]?["username"]?.string == "mia")
        }
    }
}
