import HTTP
import JSON
import Testing

@testable import Sandbox

@Suite struct FaultTests {
    private static let notes = "POST /projects/:id/merge_requests/:merge_request_iid/notes"

    private func options(_ moment: Sandbox.FaultMoment, _ fault: Sandbox.Fault) -> Sandbox.Options {
        var options = Sandbox.Options()
        options.faults = { record, now in record.route == Self.notes && now == moment ? fault : nil }
        return options
    }

    @Test(arguments: [(Sandbox.FaultMoment.before, 0), (.after, 1)])
    func `An answer in place of the real one leaves or loses its effect`(
        moment: Sandbox.FaultMoment,
        notes: Int
    ) async throws {
        try await Stage.run(options: options(moment, .answer(status: 500))) { stage in
            try await stage.openMergeRequest()

            let reply = try await stage.call(
                .post,
                "\(Stage.distGit)/merge_requests/1/notes",
                ["body": "hello"]
            )

            #expect(reply.status == 500)
            #expect(await stage.sandbox.world.notes.values.count { !$0.isSystem } == notes)
        }
    }

    @Test func `A dropped connection is an answer that never comes`() async throws {
        try await Stage.run(options: options(.after, .drop)) { stage in
            try await stage.openMergeRequest()

            await #expect(throws: HTTPError.self) {
                try await stage.call(.post, "\(Stage.distGit)/merge_requests/1/notes", ["body": "hello"])
            }

            #expect(await stage.sandbox.requests.of(Self.notes).map(\.status) == [nil])
            #expect(await stage.sandbox.world.notes.values.count { !$0.isSystem } == 1)
        }
    }

    @Test func `GitLab's refusal of too many requests is plain text`() async throws {
        try await Stage.run(options: options(.before, .retryLater(after: 7))) { stage in
            try await stage.openMergeRequest()

            let reply = try await stage.call(
                .post,
                "\(Stage.distGit)/merge_requests/1/notes",
                ["body": "hello"]
            )

            #expect(reply.status == 429)
            #expect(reply.text == "Retry later\n")
            #expect(reply.json == nil)
            #expect(reply.headers["Retry-After"] == "7")
        }
    }

    @Test func `A rate is counted for each caller, and told in headers if wanted`() async throws {
        for showsHeaders in [true, false] {
            var options = Sandbox.Options()
            options.clock = { Timestamp(seconds: 1_782_900_010) }
            options.rateLimit = Sandbox.RateLimit(requestsPerMinute: 2, showsHeaders: showsHeaders)
            try await Stage.run(options: options) { stage in
                let first = try await stage.call(.get, "user")
                try await stage.call(.get, "user")
                let third = try await stage.call(.get, "user")
                let other = try await stage.call(.get, "user", as: "dana")

                #expect([first.status, third.status, other.status] == [200, 429, 200])
                #expect(third.text == "Retry later\n")
                #expect(first.headers["RateLimit-Remaining"] == (showsHeaders ? "1" : nil))
                #expect(third.headers["Retry-After"] == (showsHeaders ? "50" : nil))
            }
        }
    }

    @Test func `Requests are counted by route, git by conversation`() async throws {
        try await Stage.run { stage in
            try await stage.commit(to: "change")
            await stage.sandbox.clearRequests()
            try await stage.commit(to: "change", files: ["more.txt": "x\n"])
            try await stage.call(.get, "user")
            try await stage.call(.get, "nothing")

            let requests = await stage.sandbox.requests
            #expect(
                requests.gitOperations.map(\.route) == [
                    "info/refs git-upload-pack", "info/refs git-receive-pack",
                ]
            )
            #expect(requests.apiCalls.map(\.route) == ["GET /user", "GET unknown"])
            #expect(requests.writes.map(\.user) == ["sluice-bot"])
            #expect(requests.countsByRoute["git-receive-pack"] == 1)
        }
    }

    @Test func `A port that is taken is named`() async throws {
        try await Stage.run { stage in
            let port = try #require(Int(stage.sandbox.url.split(separator: ":").last ?? ""))

            await #expect(throws: SandboxError.self) { try await Sandbox.start(Seed(), port: port) }
        }
    }
}
