import HTTP
import JSON
import Processes
import Testing

@testable import Sandbox

@Suite struct PayloadTests {
    private let own = "\(Stage.distGit)/merge_requests/1"

    private func run(_ body: (Stage, Receiver) async throws -> Void) async throws {
        try await Receiver.run { receiver in
            try await Stage.run(receiver.example()) { stage in try await body(stage, receiver) }
        }
    }

    @Test func `A merge request tells of its life in order`() async throws {
        try await run { stage, receiver in
            let old = try #require(try await stage.openMergeRequest()["sha"]?.string)
            let new = try await stage.commit(to: "change", files: ["more.txt": "more\n"])
            try await stage.call(.put, own, ["title": "Better"])
            try await stage.call(.put, own, as: "mia", ["state_event": "close"])
            try await stage.call(.put, own, as: "mia", ["state_event": "reopen"])
            try await stage.call(.put, "\(own)/merge", as: "mia")
            await stage.sandbox.settle()

            let events = try await receiver.deliveries(of: "merge_request")
            #expect(events.map { $0["action"] } == ["open", "update", "update", "close", "reopen", "merge"])
            #expect(events.map { $0["state_id"] } == [1, 1, 1, 2, 1, 3])
            #expect(events[1]["oldrev"]?.string == old)
            #expect(events[1]["last_commit"]?["id"]?.string == new)
            #expect(events[2]["oldrev"] == nil)
            #expect(events[2].payload["changes"]?["title"]?["current"]?.string == "Better")
            #expect(events[3].payload["user"]?["username"]?.string == "mia")
            #expect(events[0].payload["user"]?["email"]?.string == "[REDACTED]")
        }
    }

    @Test func `A merge request names both projects and writes moments without a T`() async throws {
        try await run { stage, receiver in
            try await stage.openMergeRequest()
            await stage.sandbox.settle()

            let event = try #require(try await receiver.deliveries(of: "merge_request").first)
            let created = try #require(event["created_at"]?.string)
            #expect(event["source"]?["path_with_namespace"]?.string == "rpms/hello")
            #expect(event["target_project_id"] == event.payload["project"]?["id"])
            #expect(created.wholeMatch(of: /\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC/) != nil)
            #expect(event["url"]?.string == "\(stage.sandbox.url)/rpms/hello/-/merge_requests/1")
        }
    }

    @Test func `Notes of people are told, with edits; those of GitLab are not`() async throws {
        try await run { stage, receiver in
            try await stage.openMergeRequest()
            let id = try #require(try await stage.call(.post, "\(own)/notes", ["body": "one"])["id"]?.int)
            try await stage.call(.put, "\(own)/notes/\(id)", ["body": "two"])
            try await stage.call(.put, own, ["description": "a system note follows"])
            await stage.sandbox.settle()

            let events = try await receiver.deliveries(of: "note")
            #expect(events.map { $0["action"] } == ["create", "update"])
            #expect(events.map { $0["note"] } == ["one", "two"])
            #expect(events[0]["noteable_type"]?.string == "MergeRequest")
            #expect(events[0].payload["merge_request"]?["iid"]?.int == 1)
            #expect(events[0].record.header("X-Gitlab-Event") == "Note Hook")
        }
    }

    @Test func `An internal note is told as a confidential one`() async throws {
        try await run { stage, receiver in
            try await stage.openMergeRequest()
            try await stage.call(.post, "\(own)/notes", ["body": "psst", "internal": true])
            await stage.sandbox.settle()

            let event = try #require(try await receiver.deliveries(of: "note").first)
            #expect(event.record.header("X-Gitlab-Event") == "Confidential Note Hook")
            #expect(event.payload["event_type"]?.string == "confidential_note")
            #expect(try await stage.call(.get, "\(own)/notes", as: "dana").elements.isEmpty)
        }
    }

    @Test func `A pipeline is told at each step, under the name of the source branch`() async throws {
        try await run { stage, receiver in
            try await stage.openMergeRequest()
            let id = try #require(await stage.sandbox.world.pipelines.keys.first)
            await stage.sandbox.move(id, to: .running)
            await stage.sandbox.move(id, to: .failed, failing: ["tests"])
            await stage.sandbox.settle()

            let events = try await receiver.deliveries(of: "pipeline")
            #expect(events.map { $0["status"] } == ["created", "pending", "running", "failed"])
            #expect(events[0]["ref"]?.string == "change")
            #expect(events[0]["source"]?.string == "merge_request_event")
            #expect(events[0].payload["merge_request"]?["iid"]?.int == 1)
            #expect(events[3].payload["builds"]?.elements.map { $0["status"] } == ["success", "failed"])
            #expect(events[3]["stages"]?.elements == ["build", "test"])
        }
    }

    @Test func `A branch pipeline has no merge request, a commit status no job`() async throws {
        try await run { stage, receiver in
            await stage.withoutPipelines()
            let head = try await stage.commit(to: "change")
            try await stage.call(
                .post,
                "\(Stage.distGit)/statuses/\(head)",
                ["state": "success", "ref": "change"]
            )
            await stage.sandbox.settle()

            let events = try await receiver.deliveries(of: "pipeline")
            #expect(events.last?["source"]?.string == "external")
            #expect(events.last?["detailed_status"]?.string == "passed")
            #expect(events.last?.payload["merge_request"] == .null)
            #expect(events.last?.payload["builds"]?.elements == [])
            #expect(try await receiver.deliveries(of: "build").isEmpty)
        }
    }

    @Test func `A job calls its pipeline a commit`() async throws {
        try await run { stage, receiver in
            try await stage.openMergeRequest()
            let id = try #require(await stage.sandbox.world.pipelines.keys.first)
            await stage.sandbox.move(id, to: .success)
            await stage.sandbox.settle()

            let event = try #require(try await receiver.deliveries(of: "build").last)
            #expect(event.payload["commit"]?["id"]?.int == id.number)
            #expect(event.payload["build_status"]?.string == "success")
            #expect(event.payload["build_failure_reason"]?.string == "unknown_failure")
            #expect(event.record.header("X-Gitlab-Event") == "Job Hook")
        }
    }

    @Test func `A push names its newest twenty commits, oldest first`() async throws {
        try await run { stage, receiver in
            let tree = try WorkTree()
            try await tree.git([
                "clone", "--quiet", stage.sandbox.cloneURL(of: "rpms/hello", as: "sluice-bot"), "clone",
            ])
            try await tree.git(["checkout", "--quiet", "-b", "many"], in: "clone")
            for number in 1...22 {
                try await tree.commit("Commit \(number)", ["n.txt": "\(number)\n"], in: "clone")
            }
            try await tree.git(
                ["push", "--quiet", "--push-option", "ci.skip", "origin", "many"],
                in: "clone"
            )
            await stage.sandbox.settle()

            let push = try #require(try await receiver.deliveries(of: "push").first).payload
            let titles = push["commits"]?.elements.compactMap { $0["title"]?.string }
            #expect(titles?.count == 20)
            #expect(titles?.first == "Commit 3")
            #expect(titles?.last == "Commit 22")
            #expect(push["total_commits_count"]?.int == 22)
            #expect(push["before"]?.string == String(repeating: "0", count: 40))
            #expect(push["push_options"]?["ci"]?["skip"] == true)
            #expect(push["commits"]?.elements.last?["modified"]?.elements == ["n.txt"])
        }
    }

    @Test func `More than three branches in one push are not told at all`() async throws {
        try await run { stage, receiver in
            let tree = try WorkTree()
            try await tree.git([
                "clone", "--quiet", stage.sandbox.cloneURL(of: "rpms/hello", as: "sluice-bot"), "clone",
            ])
            let names = ["a", "b", "c", "d"].map { "HEAD:refs/heads/\($0)" }
            try await tree.git(["push", "--quiet", "origin"] + names, in: "clone")
            try await tree.git(["push", "--quiet", "origin", "--delete", "a", "b", "c"], in: "clone")
            await stage.sandbox.settle()

            let pushes = try await receiver.deliveries(of: "push")
            #expect(
                pushes.compactMap { $0.payload["ref"]?.string }.sorted()
                    == ["a", "b", "c"].map { "refs/heads/\($0)" }
            )
            #expect(pushes.allSatisfy { $0.payload["checkout_sha"] == .null })
        }
    }

    @Test func `A tag is told with its message and the commit it stands for`() async throws {
        try await run { stage, receiver in
            let tree = try WorkTree()
            try await tree.git([
                "clone", "--quiet", stage.sandbox.cloneURL(of: "rpms/hello", as: "sluice-bot"), "clone",
            ])
            try await tree.git(["tag", "--annotate", "--message", "Second build", "build-2"], in: "clone")
            try await tree.git(["push", "--quiet", "origin", "build-2"], in: "clone")
            let head = try await tree.git(["rev-parse", "HEAD"], in: "clone").dropLast()
            await stage.sandbox.settle()

            let event = try #require(try await receiver.deliveries(of: "tag_push").first)
            #expect(event.payload["ref"]?.string == "refs/tags/build-2")
            #expect(event.payload["message"]?.string == "Second build")
            #expect(event.payload["checkout_sha"]?.string == String(head))
            #expect(event.record.header("X-Gitlab-Event") == "Tag Push Hook")
        }
    }

    @Test func `The branch filter of a hook decides which pushes it is told of`() async throws {
        try await run { stage, receiver in
            let hook = try #require(
                await stage.sandbox.world.hooks.values.first { $0.project.number == 30_002 }?.id
            )
            let path = "\(Stage.distGit)/hooks/\(hook)"
            try await stage.call(.put, path, as: "mia", ["push_events_branch_filter": "c*s"])
            for branch in ["change", "c11s"] { try await stage.commit(to: branch, files: [branch: "x\n"]) }
            await stage.sandbox.settle()

            #expect(
                try await receiver.deliveries(of: "push").map { $0.payload["ref"] } == ["refs/heads/c11s"]
            )
        }
    }
}
