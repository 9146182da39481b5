import HTTP
import JSON
import Testing

@testable import Sandbox

@Suite struct NotesTests {
    private let own = "\(Stage.distGit)/merge_requests/1"

    private func run(_ body: (Stage) async throws -> Void) async throws {
        try await Stage.run { stage in
            try await stage.openMergeRequest()
            try await body(stage)
        }
    }

    @Test func `A note is written, edited and deleted`() async throws {
        try await run { stage in
            let created = try await stage.call(.post, "\(own)/notes", ["body": "one <!-- hidden -->"])
            let id = try #require(created["id"]?.int)
            let edited = try await stage.call(.put, "\(own)/notes/\(id)", ["body": "two"])
            let count = try await stage.call(.get, own)["user_notes_count"]
            let deleted = try await stage.call(.delete, "\(own)/notes/\(id)")

            #expect(created.status == 201)
            #expect(created["body"]?.string == "one <!-- hidden -->")
            #expect(created["noteable_iid"]?.int == 1)
            #expect(edited["body"]?.string == "two")
            #expect(count?.int == 1)
            #expect(deleted.status == 204)
            #expect(try await stage.call(.get, "\(own)/notes/\(id)").status == 404)
        }
    }

    @Test func `Notes come newest first unless asked for otherwise`() async throws {
        try await run { stage in
            for body in ["one", "two", "three"] {
                try await stage.call(.post, "\(own)/notes", ["body": body.json])
            }

            let newest = try await stage.call(.get, "\(own)/notes")
            let oldest = try await stage.call(.get, "\(own)/notes?sort=asc&per_page=2")

            #expect(newest.elements.map { $0["body"]?.string } == ["three", "two", "one"])
            #expect(oldest.elements.map { $0["body"]?.string } == ["one", "two"])
        }
    }

    @Test func `Nobody edits the note of another but a maintainer`() async throws {
        try await run { stage in
            let id = try #require(try await stage.call(.post, "\(own)/notes", ["body": "mine"])["id"]?.int)

            #expect(try await stage.call(.put, "\(own)/notes/\(id)", as: "dana", ["body": "x"]).status == 403)
            #expect(try await stage.call(.put, "\(own)/notes/\(id)", as: "mia", ["body": "x"]).status == 200)
        }
    }

    @Test func `A note of nothing but commands is carried out and not stored`() async throws {
        try await run { stage in
            let reply = try await stage.call(.post, "\(own)/notes", ["body": "/close"])

            #expect(reply.status == 202)
            #expect(reply["commands_changes"]?["state_event"]?.string == "close")
            #expect(reply["summary"]?.elements == ["Closed this merge request."])
            #expect(try await stage.call(.get, own)["state"]?.string == "closed")
            #expect(try await stage.call(.get, "\(own)/notes").elements.isEmpty)
        }
    }

    @Test func `A command among words is taken out of the note`() async throws {
        try await run { stage in
            let reply = try await stage.call(
                .post,
                "\(own)/notes",
                ["body": "Not now.\n/draft\n/label ~late"]
            )

            let changed = try await stage.call(.get, own)
            #expect(reply.status == 201)
            #expect(reply["body"]?.string == "Not now.")
            #expect(changed["draft"] == true)
            #expect(changed["labels"]?.elements == ["late"])
        }
    }

    @Test func `A command that cannot be carried out is refused`() async throws {
        try await run { stage in
            let open = try await stage.call(.post, "\(own)/notes", ["body": "/reopen"])
            let stranger = try await stage.call(.post, "\(own)/notes", as: "dana", ["body": "/close"])

            #expect(open.status == 400)
            #expect(open.text == #"{"message":"400 Bad request - Could not apply reopen command."}"#)
            #expect(stranger.status == 400)
            #expect(try await stage.call(.get, own)["state"]?.string == "opened")
        }
    }

    @Test(arguments: [
        "> /close", "    /close", "```\n/close\n```", "see /close", "<!--\n/close\n-->", "/closed", "/retest",
        "/sluice sync",
    ])
    func `What only looks like a command is text`(body: String) async throws {
        try await run { stage in
            let reply = try await stage.call(.post, "\(own)/notes", ["body": body.json])

            #expect(reply.status == 201)
            #expect(reply["body"]?.string == body)
            #expect(try await stage.call(.get, own)["state"]?.string == "opened")
        }
    }

    @Test func `Commands in a description are carried out, too`() async throws {
        try await Stage.run { stage in
            let reply = try await stage.openMergeRequest(description: "Words.\n/close")

            #expect(reply["description"]?.string == "Words.")
            #expect(try await stage.call(.get, own)["state"]?.string == "closed")
        }
    }

    @Test func `A million characters fit, one more does not`() async throws {
        try await run { stage in
            let longest = String(repeating: "ä", count: 1_000_000)

            let fits = try await stage.call(.post, "\(own)/notes", ["body": longest.json])
            let tooLong = try await stage.call(.post, "\(own)/notes", ["body": "\(longest)x".json])
            let empty = try await stage.call(.post, "\(own)/notes", ["body": " "])

            #expect(fits.status == 201)
            #expect(tooLong.status == 400)
            #expect(empty["message"]?.string == #"400 Bad request - Note {:note=>["can't be blank"]}"#)
        }
    }

    @Test func `A note that names another merge request leaves a trace there, once`() async throws {
        try await run { stage in
            try await stage.openMergeRequest(from: "other")
            let url = "\(stage.sandbox.url)/rpms/hello/-/merge_requests/1"

            for body in ["See \(url).", "See rpms/hello!1 again", "and !1"] {
                try await stage.call(.post, "\(Stage.distGit)/merge_requests/2/notes", ["body": body.json])
            }

            #expect(try await stage.systemNotes() == ["mentioned in merge request !2"])
        }
    }

    @Test func `A reaction is given once, and its repetition is refused in an odd way`() async throws {
        try await run { stage in
            let id = try #require(try await stage.call(.post, "\(own)/notes", ["body": "/retest"])["id"]?.int)
            let path = "\(own)/notes/\(id)/award_emoji"

            let first = try await stage.call(.post, "\(path)?name=eyes")
            let second = try await stage.call(.post, "\(path)?name=eyes")
            let other = try await stage.call(.post, "\(path)?name=eyes", as: "mia")
            let award = try #require(first["id"]?.int)

            #expect(first.status == 201)
            #expect(first["awardable_type"]?.string == "Note")
            #expect(second.text == #"{"message":"404 Award Emoji Name has already been taken Not Found"}"#)
            #expect(other.status == 201)
            #expect(try await stage.call(.delete, "\(path)/\(award)").status == 204)
            #expect(try await stage.call(.get, path).elements.count == 1)
        }
    }

    @Test func `A thread is answered and resolved`() async throws {
        try await run { stage in
            let thread = try await stage.call(.post, "\(own)/discussions", as: "dana", ["body": "Why?"])
            let id = try #require(thread["id"]?.string)

            let answer = try await stage.call(.post, "\(own)/discussions/\(id)/notes", ["body": "Because."])
            let resolved = try await stage.call(.put, "\(own)/discussions/\(id)", ["resolved": true])

            #expect(answer["type"]?.string == "DiscussionNote")
            #expect(resolved["notes"]?.elements.map { $0["resolved"] } == [true, true])
            #expect(try await stage.call(.get, "\(own)/discussions").elements.count == 1)
        }
    }

    @Test func `Too many notes in a minute are refused without saying how long to wait`() async throws {
        var options = Sandbox.Options()
        options.notesPerMinute = 2
        try await Stage.run(options: options) { stage in
            try await stage.openMergeRequest()
            for body in ["one", "two"] { try await stage.call(.post, "\(own)/notes", ["body": body.json]) }

            let third = try await stage.call(.post, "\(own)/notes", ["body": "three"])
            let other = try await stage.call(.post, "\(own)/notes", as: "mia", ["body": "three"])

            #expect(third.status == 429)
            #expect(third["message"]?["error"]?.string?.hasPrefix("This endpoint has been requested") == true)
            #expect(third.headers["Retry-After"] == nil)
            #expect(other.status == 201)
        }
    }
}
