import HTTP
import JSON
import Testing

@testable import Sandbox

@Suite struct CommitStatusesTests {
    /// Posts a status for the newest commit of the branch `change` of dist-git.
    private func post(
        _ state: String,
        _ stage: Stage,
        as user: String = "sluice-bot",
        _ more: JSONObject = [:]
    ) async throws -> Reply {
        let head = try #require(try await stage.sandbox.object(at: "refs/heads/change", of: "rpms/hello"))
        let body = more.merging(["state": state.json])
        return try await stage.call(.post, "\(Stage.distGit)/statuses/\(head)", as: user, body)
    }

    @Test(arguments: [
        ("pending", "pending", ":enqueue from :pending"), ("pending", "running", nil),
        ("pending", "success", nil),
        ("pending", "failed", nil), ("pending", "canceled", nil), ("pending", "skipped", nil),
        ("running", "pending", ":enqueue from :running"), ("running", "running", ":run from :running"),
        ("running", "success", nil), ("running", "failed", nil), ("running", "canceled", nil),
        ("running", "skipped", ":skip from :running"), ("success", "pending", nil),
        ("success", "success", nil),
        ("failed", "running", nil), ("canceled", "success", nil),
    ])
    func `A status comes from one state to another or is refused`(
        first: String,
        second: String,
        refusal: String?
    ) async throws {
        try await Stage.run { stage in
            try await stage.commit(to: "change")

            let before = try await post(first, stage)
            let after = try await post(second, stage, ["description": "new"])

            #expect(before.status == 201)
            #expect(after.status == (refusal == nil ? 201 : 400))
            if let refusal {
                let sentence = try #require(after["message"]?.string)
                #expect(sentence.hasPrefix("Cannot transition status via \(refusal) (Reason(s): "))
            }
        }
    }

    @Test func `A refused post stores nothing of what it said`() async throws {
        try await Stage.run { stage in
            let head = try await stage.commit(to: "change")
            _ = try await post("running", stage, ["description": "old"])
            _ = try await post("running", stage, ["description": "new"])

            let list = try await stage.call(.get, "\(Stage.distGit)/repository/commits/\(head)/statuses")

            #expect(list.elements.map { $0["description"]?.string } == ["old"])
        }
    }

    @Test func `One under way is changed, a finished one is hidden by its successor`() async throws {
        try await Stage.run { stage in
            let head = try await stage.commit(to: "change")
            let pending = try await post("pending", stage)
            let success = try await post("success", stage)
            let again = try await post("failed", stage)
            let path = "\(Stage.distGit)/repository/commits/\(head)/statuses"

            #expect(pending["id"] == success["id"])
            #expect(again["id"] != success["id"])
            #expect(try await stage.call(.get, path).elements.map { $0["status"] } == ["failed"])
            #expect(try await stage.call(.get, "\(path)?all=true").elements.count == 2)
        }
    }

    @Test func `The status of another user takes its place`() async throws {
        try await Stage.run { stage in
            let head = try await stage.commit(to: "change")
            let bots = try await post("running", stage)
            let mias = try await post("running", stage, as: "mia")

            let list = try await stage.call(.get, "\(Stage.distGit)/repository/commits/\(head)/statuses")

            #expect(bots["id"] != mias["id"])
            #expect(list.elements.map { $0["author"]?["username"] } == ["mia"])
        }
    }

    @Test func `Without a pipeline it makes one, which the merge request shows`() async throws {
        try await Stage.run { stage in
            await stage.withoutPipelines()
            try await stage.openMergeRequest()
            _ = try await post("running", stage)
            _ = try await post("running", stage, ["name": "other"])

            let reply = try await stage.call(.get, "\(Stage.distGit)/merge_requests/1")

            #expect(reply["head_pipeline"]?["source"]?.string == "external")
            #expect(reply["head_pipeline"]?["status"]?.string == "running")
            #expect(await stage.sandbox.world.pipelines.count == 1)
        }
    }

    @Test func `Named by number it goes into the pipeline of the merge request`() async throws {
        try await Stage.run { stage in
            try await stage.openMergeRequest()
            let pipeline = try await stage.call(.get, "\(Stage.distGit)/merge_requests/1")["head_pipeline"]
            let id = try #require(pipeline?["id"])
            let ref = try #require(pipeline?["ref"])

            let right = try await post("success", stage, ["pipeline_id": id, "ref": ref])
            let wrong = try await post("success", stage, ["pipeline_id": id, "ref": "change"])

            #expect(ref == "refs/merge-requests/1/head")
            #expect(right["pipeline_id"] == id)
            #expect(wrong.text == #"{"message":"404 Pipeline for pipeline_id, sha and ref Not Found"}"#)
        }
    }

    @Test func `A fork's commit cannot be given a status in the target project`() async throws {
        try await Stage.run { stage in
            let head = try await stage.commit(to: "fix", of: Example.fork, as: "dana")
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

            let target404 = try await stage.call(
                .post,
                "\(Stage.sourceGit)/statuses/\(head)",
                ["state": "success"]
            )
            let fork403 = try await stage.call(
                .post,
                "projects/dana%2Fhello/statuses/\(head)",
                ["state": "success"]
            )

            #expect(target404.text == #"{"message":"404 References for commit Not Found"}"#)
            #expect(fork403.text == #"{"message":"403 Forbidden"}"#)
        }
    }

    @Test func `On a protected branch only those who may push or merge there may post`() async throws {
        try await Stage.run { stage in
            let head = try #require(try await stage.sandbox.object(at: "refs/heads/c10s", of: "rpms/hello"))
            let path = "\(Stage.distGit)/statuses/\(head)"

            let bot = try await stage.call(.post, path, ["state": "success"])
            let maintainer = try await stage.call(.post, path, as: "mia", ["state": "success"])

            #expect(bot.text == #"{"message":"403 Forbidden"}"#)
            #expect(maintainer.status == 201)
        }
    }

    @Test func `Broken posts are refused in GitLab's words`() async throws {
        try await Stage.run { stage in
            try await stage.commit(to: "change")
            let zero = String(repeating: "0", count: 40)

            let state = try await post("great", stage)
            let commit = try await stage.call(
                .post,
                "\(Stage.distGit)/statuses/\(zero)",
                ["state": "success"]
            )
            let long = try await post(
                "success",
                stage,
                ["description": String(repeating: "x", count: 256).json]
            )

            #expect(state.text == #"{"error":"state does not have a valid value"}"#)
            #expect(commit.text == #"{"message":"404 Commit Not Found"}"#)
            #expect(long["message"]?["description"]?.elements == ["is too long (maximum is 255 characters)"])
        }
    }

    @Test func `A pipeline with a broken configuration takes no status when it is asked for by number`()
        async throws
    {
        try await Stage.run { stage in
            try await stage.openMergeRequest()
            let id = try #require(await stage.sandbox.world.pipelines.keys.first)
            await stage.sandbox.spoil(id, because: "jobs config should contain at least one visible job")

            let asked = try await post("success", stage, ["pipeline_id": id.json])
            let free = try await post("success", stage)

            #expect(asked.text == #"{"message":"Cannot add status to pipeline with configuration errors"}"#)
            #expect(free.status == 201)
        }
    }
}

extension Stage {
    /// Takes the jobs away that start pipelines by themselves.
    func withoutPipelines() async {
        await sandbox.change { world in
            for id in world.projects.keys { world.projects[id]?.pipelineJobs = [] }
        }
    }
}
