import HTTP
import JSON
import Testing

@testable import Sandbox

@Suite struct DependenciesTests {
    private let source = "\(Stage.sourceGit)/merge_requests/1"
    private let blocker: JSONObject = [
        "blocking_merge_request_iid": 1, "blocking_project_id": "rpms/hello",
    ]

    /// A merge request in source-git, and one in dist-git that it is to wait for.
    private func run(_ body: (Stage) async throws -> Void) async throws {
        try await Stage.run { stage in
            try await stage.commit(to: "fix", of: Example.sourceGit)
            try await stage.call(
                .post,
                "\(Stage.sourceGit)/merge_requests",
                ["source_branch": "fix", "target_branch": "c10s", "title": "Fix"]
            )
            try await stage.openMergeRequest()
            try await body(stage)
        }
    }

    private func status(_ stage: Stage) async throws -> String? {
        try await stage.call(.get, source)
        return try await stage.call(.get, source)["detailed_merge_status"]?.string
    }

    @Test func `A merge request waits across projects until its blocker is merged`() async throws {
        try await run { stage in
            let created = try await stage.call(.post, "\(source)/blocks", blocker)
            let blocked = try await status(stage)
            let merged = try await stage.call(.put, "\(source)/merge", as: "mia")
            try await stage.call(.put, "\(Stage.distGit)/merge_requests/1/merge", as: "mia")

            #expect(created.status == 201)
            #expect(created["blocking_merge_request"]?["references"]?["full"]?.string == "rpms/hello!1")
            #expect(blocked == "merge_request_blocked")
            #expect(merged.status == 405)
            #expect(try await status(stage) == "mergeable")
        }
    }

    @Test func `A closed blocker blocks for ever, until it is taken away`() async throws {
        try await run { stage in
            let id = try #require(try await stage.call(.post, "\(source)/blocks", blocker)["id"]?.int)
            try await stage.call(.put, "\(Stage.distGit)/merge_requests/1", ["state_event": "close"])

            let whileClosed = try await status(stage)
            let removed = try await stage.call(.delete, "\(source)/blocks/\(id)")

            #expect(whileClosed == "merge_request_blocked")
            #expect(removed.status == 204)
            #expect(try await status(stage) == "mergeable")
        }
    }

    @Test func `The same dependency is made once, and found from both ends`() async throws {
        try await run { stage in
            try await stage.call(.post, "\(source)/blocks", blocker)
            let again = try await stage.call(.post, "\(source)/blocks", blocker)

            let waiting = try await stage.call(.get, "\(Stage.distGit)/merge_requests/1/blockees")

            #expect(again.status == 409)
            #expect(again["message"]?.string == "Block already exists")
            #expect(waiting.elements.first?["blocked_merge_request"]?["references"]?["full"] == "src/hello!1")
        }
    }

    @Test func `A blocker that is not there or not named is refused`() async throws {
        try await run { stage in
            let missing = try await stage.call(.post, "\(source)/blocks", ["blocking_merge_request_id": 7])
            let none = try await stage.call(.post, "\(source)/blocks", [:])
            let itself = try await stage.call(.post, "\(source)/blocks", ["blocking_merge_request_iid": 1])

            #expect(missing.text == #"{"message":"Blocking merge request not found"}"#)
            #expect(none.status == 400)
            #expect(itself.status == 400)
        }
    }

    @Test func `A project without Premium has no dependencies, though it may block others`() async throws {
        try await run { stage in
            let own: JSONObject = ["blocking_merge_request_iid": 1, "blocking_project_id": "src/hello"]

            let reply = try await stage.call(.post, "\(Stage.distGit)/merge_requests/1/blocks", own)

            #expect(reply.text == #"{"error":"404 Not Found"}"#)
        }
    }

    @Test func `Who may not change a merge request may not make it wait`() async throws {
        try await run { stage in
            let reply = try await stage.call(.post, "\(source)/blocks", as: "dana", blocker)

            #expect(reply.status == 403)
            #expect(reply["message"]?.string == "Lacking permissions to update the merge request")
        }
    }
}
