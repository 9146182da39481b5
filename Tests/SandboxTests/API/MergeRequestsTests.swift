import HTTP
import JSON
import Testing

@testable import Sandbox

@Suite struct MergeRequestsTests {
    private let own = "\(Stage.distGit)/merge_requests/1"

    @Test func `A fresh merge request is prepared and checked behind its back`() async throws {
        try await Stage.run { stage in
            let created = try await stage.openMergeRequest()
            let first = try await stage.call(.get, own)
            let second = try await stage.call(.get, own)

            #expect(created.status == 201)
            #expect(created["prepared_at"] == .null)
            #expect(created["detailed_merge_status"]?.string == "preparing")
            #expect(first["prepared_at"]?.string != nil)
            #expect(first["detailed_merge_status"]?.string == "checking")
            #expect(second["detailed_merge_status"]?.string == "mergeable")
        }
    }

    @Test func `A second one for the same branches is refused with the number of the first`() async throws {
        try await Stage.run { stage in
            try await stage.openMergeRequest()

            let body: JSONObject = ["source_branch": "change", "target_branch": "c10s", "title": "Again"]
            let again = try await stage.call(.post, "\(Stage.distGit)/merge_requests", body)

            let text =
                #"{"message":["Another open merge request already exists for this source branch: !1"]}"#
            #expect(again.status == 409)
            #expect(again.text == text)
        }
    }

    @Test func `One from a fork lives in the target project, with its head as a reference`() async throws {
        try await Stage.run { stage in
            let head = try await stage.commit(to: "fix", of: Example.fork, as: "dana")
            let target = try #require(await stage.sandbox.world.project(named: "src/hello")?.id)

            let reply = try await stage.call(
                .post,
                "projects/dana%2Fhello/merge_requests",
                as: "dana",
                [
                    "source_branch": "fix", "target_branch": "c10s", "title": "Fix",
                    "target_project_id": target.json,
                ]
            )

            #expect(reply["project_id"]?.int == target.number)
            #expect(reply["source_project_id"]?.int != target.number)
            #expect(reply["references"]?["full"]?.string == "src/hello!1")
            #expect(try await stage.sandbox.object(at: "refs/merge-requests/1/head", of: "src/hello") == head)
        }
    }

    @Test(
        arguments: [
            (["source_branch": "change"], 400, #"{"error":"target_branch is missing, title is missing"}"#),
            (
                ["source_branch": "c10s", "target_branch": "c10s", "title": "x"], 422,
                #"{"message":["You can't use same project/branch for source and target"]}"#
            ),
            (
                ["source_branch": "nowhere", "target_branch": "c10s", "title": "x"], 400,
                #"{"message":{"source_branch":["does not exist"]}}"#
            ),
            (
                ["source_branch": "c10s", "target_branch": "nowhere", "title": "x"], 400,
                #"{"message":{"target_branch":["does not exist"]}}"#
            ),
            (
                ["source_branch": "c10s", "target_branch": "x", "title": "x", "target_project_id": 1], 404,
                #"{"message":"404 Project Not Found"}"#
            ),
            (
                ["source_branch": "c10s", "target_branch": "x", "title": " "], 400,
                #"{"message":{"title":["can't be blank"]}}"#
            ),
        ] as [(JSONObject, Int, String)]
    )
    func `A creation that cannot be is refused in GitLab's words`(
        body: JSONObject,
        status: Int,
        text: String
    ) async throws {
        try await Stage.run { stage in
            let reply = try await stage.call(.post, "\(Stage.distGit)/merge_requests", body)

            #expect(reply.status == status)
            #expect(reply.text == text)
        }
    }

    @Test func `An edit writes one note for each property and changes nothing when repeated`() async throws {
        try await Stage.run { stage in
            try await stage.openMergeRequest(title: "Fix the trap")
            let edit: JSONObject = [
                "title": "Fix the big trap", "description": "Because.", "target_branch": "c10s",
            ]

            let edited = try await stage.call(.put, own, edit)
            let repeated = try await stage.call(.put, own, edit)

            #expect(edited["title"]?.string == "Fix the big trap")
            #expect(repeated["updated_at"] == edited["updated_at"])
            #expect(
                try await stage.systemNotes() == [
                    "changed title from **Fix the trap** to **Fix the {+big +}trap**",
                    "changed the description",
                ]
            )
        }
    }

    @Test func `A draft is made by its title`() async throws {
        try await Stage.run { stage in
            try await stage.openMergeRequest(title: "Fix")

            let draft = try await stage.call(.put, own, ["title": "Draft: Fix"])
            try await stage.call(.put, own, ["title": "Fix"])

            #expect(draft["draft"] == true)
            #expect(
                try await stage.systemNotes() == [
                    "marked this merge request as **draft**", "marked this merge request as **ready**",
                ]
            )
        }
    }

    @Test func `A closed one names who closed it, until it is reopened`() async throws {
        try await Stage.run { stage in
            try await stage.openMergeRequest()

            let closed = try await stage.call(.put, own, as: "mia", ["state_event": "close"])
            let reopened = try await stage.call(.put, own, ["state_event": "reopen"])

            #expect(closed["state"]?.string == "closed")
            #expect(closed["closed_by"]?["username"]?.string == "mia")
            #expect(reopened["state"]?.string == "opened")
            #expect(reopened["closed_by"] == .null)
        }
    }

    @Test func `One cannot be reopened beside its successor`() async throws {
        try await Stage.run { stage in
            try await stage.openMergeRequest()
            try await stage.call(.put, own, ["state_event": "close"])
            let body: JSONObject = ["source_branch": "change", "target_branch": "c10s", "title": "Again"]
            try await stage.call(.post, "\(Stage.distGit)/merge_requests", body)

            let reply = try await stage.call(.put, own, ["state_event": "reopen"])

            #expect(reply.status == 409)
            #expect(reply["message"]?.elements.first?.string?.hasSuffix("!2") == true)
        }
    }

    @Test func `Deleting its branch closes it`() async throws {
        try await Stage.run { stage in
            try await stage.openMergeRequest()

            try await stage.call(.delete, "\(Stage.distGit)/repository/branches/change")

            let closed = try await stage.call(.get, own)
            let reopened = try await stage.call(.put, own, ["state_event": "reopen"])
            #expect(closed["state"]?.string == "closed")
            #expect(closed["sha"]?.string?.count == 40)
            #expect(reopened["state"]?.string == "closed")
        }
    }

    @Test func `An update without a property is refused`() async throws {
        try await Stage.run { stage in
            try await stage.openMergeRequest()

            let reply = try await stage.call(.put, own, [:])

            #expect(reply.status == 400)
            #expect(
                reply["error"]?.string?.hasSuffix("are missing, at least one parameter must be provided")
                    == true
            )
        }
    }

    @Test func `A stranger may read and not change it, its author may`() async throws {
        try await Stage.run { stage in
            try await stage.openMergeRequest()

            #expect(try await stage.call(.get, own, as: nil).status == 200)
            #expect(try await stage.call(.put, own, as: "dana", ["title": "x"]).status == 403)
            #expect(try await stage.call(.put, own, as: nil, ["title": "x"]).status == 401)
            #expect(try await stage.call(.get, "\(Stage.distGit)/merge_requests/9").status == 404)
        }
    }

    @Test func `Its labels are replaced, added and removed`() async throws {
        try await Stage.run { stage in
            try await stage.openMergeRequest()

            try await stage.call(.put, own, ["labels": "one,two"])
            let changed = try await stage.call(.put, own, ["add_labels": "three", "remove_labels": "one"])
            let cleared = try await stage.call(.put, own, ["labels": ""])

            #expect(changed["labels"]?.elements == ["two", "three"])
            #expect(cleared["labels"]?.elements == [])
        }
    }
}
